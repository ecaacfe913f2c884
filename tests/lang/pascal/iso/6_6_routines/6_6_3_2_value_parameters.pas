{ ISO 7185 6.6.3.2: value parameters }
program prog(output);
type v = array [1..3] of integer; r = record a: v; c: char end; s = set of 1..9;
var x: v; y: r; z: s; i: integer; q: ^integer;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
procedure p(x: v; y: r; z: s; i: integer; d: real; c: char);
begin
  x[1] := 100; y.a[2] := 200; y.c := '?'; z := z + [9]; i := i + 1; d := d / 2; c := succ(c);
  chk(1, (x[1] = 100) and (y.a[2] = 200) and (9 in z) and (i = 6) and (d = 2.5) and (c = 'b'))
end;
procedure r1(i: real);
begin
  chk(5, i = 3)
end;
begin
  x[1] := 1; x[2] := 2; x[3] := 3; y.a := x; y.c := '!'; z := [1]; i := 5;
  p(x, y, z, i, i, 'a');
  chk(2, x[1] = 1); chk(3, (y.a[2] = 2) and (y.c = '!')); chk(4, not (9 in z) and (i = 5));
  r1(i - 2);
  new(q); q^ := 1; p(y.a, y, [2, 3], q^ + 4, q^ * 5, chr(97)); chk(6, q^ = 1)
end.
