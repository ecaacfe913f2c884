{ ISO 7185 6.6.2: no assignment to result strict }
program prog(output);
function f(a: integer): integer;  { error?: assign|result }
begin
  a := 1
end;  { error?: assign|result }
begin
  writeln(f(1):1)
end.
