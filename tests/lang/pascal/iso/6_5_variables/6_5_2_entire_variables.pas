program entire(output);
type r = record x, y: integer end; a = array [1..3] of r; s = set of 1..9;
var v, w: r; t, u: a; e, f: s; p, q: ^a;
procedure both(var m, n: r; k: r);
begin
  n := m; m := k
end;
begin
  v.x := 1; v.y := 2; w := v; w.y := 3;
  t[1] := v; t[2] := w; t[3] := v; u := t; u[1].x := 9;
  e := [1, 5]; f := e; f := f + [7];
  new(p); new(q); p^ := u; q^ := p^; p^[1].x := 0;
  both(v, w, t[2]);
  writeln(v.x:1, v.y:2, w.y:2, t[1].x:2, u[1].x:2, q^[1].x:2, 7 in e, 7 in f)
end.
