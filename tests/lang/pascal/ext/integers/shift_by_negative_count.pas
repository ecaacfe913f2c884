{ shift by negative count }
program prog(output);
var i, n: integer;
begin
  n := -1; i := 5;
  writeln(i shl n)  { stops here }
end.
