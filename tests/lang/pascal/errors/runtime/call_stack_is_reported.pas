{ call stack is reported }
program prog(output);
procedure inner(n: integer);
var a: array [1..3] of integer;
begin
  a[n] := 1  { stops here }
end;
procedure middle(n: integer);
begin
  inner(n)
end;
begin
  writeln('before'); middle(3); middle(4); writeln('after')
end.
