{ empty dynamic array index }
program prog(output);
var a: array of integer; i: integer;
begin
  i := 0;
  writeln(a[i])  { stops here }
end.
