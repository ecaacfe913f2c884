{ ISO 7185 6.6.3.6: congruous parameter lists }
program prog(output);
type vec = array [1..2] of integer;
procedure run(procedure p(a, b: integer; var c: vec; function f(x: real): real));
var v: vec;
  function half(x: real): real;
  begin
    half := x / 2
  end;
begin
  v[1] := 1; v[2] := 2;
  p(3, 4, v, half);
  writeln(v[1]:1, ' ', v[2]:1)
end;
procedure q(m, n: integer; var w: vec; function g(y: real): real);
begin
  w[1] := m * n; w[2] := trunc(g(w[1]))
end;
begin
  run(q)
end.
