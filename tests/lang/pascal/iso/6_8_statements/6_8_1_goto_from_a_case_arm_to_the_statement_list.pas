program ends(output);
label 1;
var n: integer;
begin
  n := 0;
  repeat
    n := n + 1;
    case n of
      1, 2: writeln('on');
      3: goto 1
    end
  until false;
  1: writeln(n:1)
end.
