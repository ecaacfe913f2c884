{ ISO 7185 6.8.3.9: control variable is parameter strict }
program prog(output);
procedure p(i: integer);
begin
  for i := 1 to 3 do writeln  { error: local|for|control }
end;
begin
  p(1)
end.
