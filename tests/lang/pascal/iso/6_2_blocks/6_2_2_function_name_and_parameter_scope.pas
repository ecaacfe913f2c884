{ ISO 7185 6.2.2: function name and parameter scope }
program prog(output);
function f(f1: integer): integer;
  function g(f1: integer): integer;
  begin
    g := f1 * 2
  end;
begin
  f := g(f1) + g(f1 + 1)
end;
procedure q(integer1, real1: integer);
begin
  writeln(integer1 + real1:1)
end;
begin
  writeln(f(3):1);
  q(f(1), 2)
end.
