{ ISO 7185 6.1.6: labels are compared by value }
program prog(output);
label 1, 0099, 9999;
var i: integer;
begin
  i := 0;
  0001: i := i + 1;
  if i < 3 then goto 01;
  goto 99;
  writeln('not reached');
  00099: writeln(i:1);
  goto 9999;
  writeln('not reached');
  9999:
end.
