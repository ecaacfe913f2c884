{ endless recursion }
program prog(output);
procedure p(n: integer);
begin
  p(n + 1)  { stops here }
end;
begin
  writeln('start'); p(0)
end.
