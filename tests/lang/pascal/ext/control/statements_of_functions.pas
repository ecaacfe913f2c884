{ statements of functions }
program prog(output);
function f(n: integer): integer;
begin
  write('f', n, ' '); f := n
end;
begin
  f(1); f(2); writeln
end.
