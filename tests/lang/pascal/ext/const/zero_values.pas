{ zero values }
program prog(output);
type col = (red, green); rec = record i: integer; r: real; s: string; p: ^integer; a: array [1..2] of char; k: col; z: set of byte end;
var g: rec; h: ^rec; d: array of rec;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
function empty: rec;
begin
end;
procedure p(n: integer);
var l: rec; i: integer;
begin
  chk(n, (l.i = 0) and (l.r = 0) and (l.s = '') and (l.p = nil) and (l.a[2] = #0) and (l.k = red) and (l.z = []) and (i = 0)); l.i := 5; l.s := 'x'; i := 9; l.z := [1]
end;
begin
  p(1); p(2); chk(3, (g.i = 0) and (g.s = '') and (g.p = nil)); new(h); chk(4, (h^.i = 0) and (h^.s = '') and (h^.k = red)); setlength(d, 1); chk(5, (d[0].i = 0) and (d[0].z = [])); g := empty; chk(6, g.r = 0)
end.
