{ ISO 7185 6.7.1: all the ways in which a variable gets a value }
program prog(output);
type
  rec = record a, b: integer end;
  none = record end;
  link = ^integer;
var
  i, j, k, m, n: integer; a: array [1..3] of integer; z: packed array [1..3] of integer;
  r, w: rec; e, f: none; p: link; t: text; ch: char;
procedure give(var x: integer); begin x := 3 end;
procedure global; begin m := 8 end;
procedure fill(var x: array [l..h: integer] of integer);
var q: integer;
begin for q := l to h do x[q] := q end;
begin
  i := 1; give(j); for k := 1 to 1 do writeln(k:1); global; fill(a); pack(a, 1, z); r.a := 4;
  with w do b := 5; e := f; new(p); p^ := 6; rewrite(t); writeln(t, '7x'); reset(t); read(t, n, ch);
  writeln(i:1, j:2, m:2, z[2]:2, r.a:2, w.b:2, p^:2, n:2, ch)
end.
