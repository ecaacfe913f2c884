{ open array index out of bounds }
program prog(output);
procedure p(const x: array of integer);
begin
  writeln(x[high(x)]);
  writeln(x[high(x) + 1])  { stops here }
end;
begin
  p([1, 2, 3])
end.
