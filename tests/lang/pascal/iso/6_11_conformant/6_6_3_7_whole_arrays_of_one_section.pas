program section(output);
type pair = record a, b: integer end;
var
  p, q: array [1..3] of pair;
  m: array [0..2, 1..2] of integer;
  n: integer;

function next: integer;
begin
  n := n + 1;
  next := n
end;

procedure copy(var x, y: array [l..h: integer] of pair);
begin
  y := x;
  x[l].a := 0
end;

procedure rows(var x: array [a..b: integer; c..d: integer] of integer; y: array [e..f: integer; g..h: integer] of integer);
begin
  x[next] := x[next];
  y[e] := y[f];
  writeln(y[e, g]:1, n:2)
end;

begin
  p[1].a := 1; p[1].b := 2; p[2].a := 3; p[2].b := 4; p[3] := p[1];
  copy(p, q);
  writeln(q[1].a:1, q[2].b:2, q[3].b:2, p[1].a:2);
  m[0, 1] := 1; m[0, 2] := 2; m[1, 1] := 3; m[1, 2] := 4; m[2, 1] := 5; m[2, 2] := 6;
  n := -1;
  rows(m, m);
  writeln(m[0, 1]:1, m[0, 2]:2, m[1, 1]:2)
end.
