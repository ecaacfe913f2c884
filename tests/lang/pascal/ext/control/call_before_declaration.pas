{ call before declaration }
program prog(output);
procedure first;
begin
  second(3)
end;
procedure second(n: integer);
begin
  if n > 0 then begin write(n, ' '); third(n) end else writeln
end;
procedure third(n: integer);
begin
  second(n - 1)
end;
begin
  first
end.
