{ dynamic arrays }
program prog(output);
type ints = array of integer;
var a, b: ints; m: array of array of integer; s: array of string; i, n: integer; r: record v: ints end;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
function make(n: integer): ints;
var i: integer; x: ints;
begin
  setlength(x, n); for i := 0 to n - 1 do x[i] := i * i; make := x
end;
procedure change(x: ints);
begin
  x[0] := 77
end;
procedure grow(var x: ints);
begin
  setlength(x, length(x) + 1); x[high(x)] := -1
end;
begin
  chk(1, length(a) = 0); chk(2, (high(a) = -1) and (low(a) = 0)); chk(3, a = nil);
  setlength(a, 3); chk(4, (length(a) = 3) and (high(a) = 2) and (a[2] = 0) and (a <> nil)); for i := 0 to high(a) do a[i] := i + 1;
  b := a; b[0] := 100; chk(5, a[0] = 100); chk(6, a = b); setlength(b, 4); b[0] := 200; chk(7, (a[0] = 100) and (b[1] = 2) and (b[3] = 0)); chk(8, a <> b);
  b := copy(a); b[1] := -5; chk(9, a[1] = 2); b := copy(a, 1, 2); chk(10, (length(b) = 2) and (b[0] = 2)); a := nil; chk(11, length(a) = 0);
  a := make(5); chk(12, (length(a) = 5) and (a[4] = 16)); change(a); chk(13, a[0] = 77); grow(a); chk(14, (length(a) = 6) and (a[5] = -1)); setlength(a, 2); chk(15, (length(a) = 2) and (a[1] = 1));
  setlength(m, 3, 4); chk(16, (length(m) = 3) and (length(m[2]) = 4)); m[1, 2] := 5; m[1][3] := 6; chk(17, m[1][2] + m[1, 3] = 11); setlength(m[0], 10); chk(18, (length(m[0]) = 10) and (length(m[1]) = 4));
  setlength(s, 2); chk(19, s[1] = ''); s[0] := 'x'; s[1] := s[0] + 'y'; chk(20, s[1] = 'xy'); setlength(r.v, 1); r.v[0] := 3; chk(21, r.v[0] = 3); n := 0; setlength(a, 1000); for i := 0 to 999 do a[i] := i; for i := 0 to 999 do n := n + a[i]; chk(22, n = 499500); setlength(a, 0); chk(23, a = nil)
end.
