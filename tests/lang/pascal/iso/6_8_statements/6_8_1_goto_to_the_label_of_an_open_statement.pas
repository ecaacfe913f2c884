program again(output);
label 1;
var n: integer;
begin
  n := 0;
  1: begin
       n := n + 1;
       if n < 3 then goto 1
     end;
  writeln(n:1)
end.
