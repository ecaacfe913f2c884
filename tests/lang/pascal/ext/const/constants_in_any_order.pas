{ constants in any order }
program prog(output);
const a = b + 1; b = c * 2; c = 5;
begin
  writeln(a, ' ', b, ' ', c)
end.
