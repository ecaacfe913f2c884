{ d17 leading sign covers the term }
program prog(output);
var i: integer;
begin
  i := 3; writeln(-i * 2, ' ', -7 mod 3, ' ', -i + 5, ' ', -(i + 1)); writeln(-2 and 3, ' ', (-2) and 3)
end.
