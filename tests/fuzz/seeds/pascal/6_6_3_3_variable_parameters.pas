{ ISO 7185 6.6.3.3: variable parameters }
program prog(output);
type v = array [1..3] of integer; r = record a: v; c: char end; p = ^integer; small = 1..9;
var x: v; y: r; i, j: integer; q: p; s: small; f: text; m: array [1..2] of v;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
procedure swap2(var a, b: integer);
var h: integer;
begin
  h := a; a := b; b := h
end;
procedure both(var a: integer; b: integer; var c: r);
begin
  a := a + b; c.c := 'Z'; c.a[1] := a
end;
procedure alias(var a, b: integer);
begin
  a := 1; b := b + 1; a := a * 10
end;
procedure make(var q: p);
begin
  new(q); q^ := 77
end;
procedure sub(var s: small);
begin
  s := s + 1
end;
procedure fill(var f: text);
begin
  rewrite(f); writeln(f, 'filled'); reset(f)
end;
procedure count(var n: integer; depth: integer);
begin
  n := n + 1; if depth > 0 then count(n, depth - 1)
end;
procedure evalOnce(var e: integer);
begin
  i := 3; e := 55
end;
begin
  i := 1; j := 2; swap2(i, j); chk(1, (i = 2) and (j = 1));
  x[1] := 10; x[2] := 20; x[3] := 30; swap2(x[1], x[3]); chk(2, (x[1] = 30) and (x[3] = 10));
  y.a := x; y.c := 'a'; both(i, 5, y); chk(3, (i = 7) and (y.c = 'Z') and (y.a[1] = 7));
  alias(i, i); chk(4, i = 20);
  make(q); swap2(q^, i); chk(5, (q^ = 20) and (i = 77));
  s := 8; sub(s); chk(6, s = 9);
  fill(f); chk(7, f^ = 'f');
  i := 0; count(i, 9); chk(8, i = 10);
  i := 2; x[2] := 0; x[3] := 0; evalOnce(x[i]); chk(9, (x[2] = 55) and (x[3] = 0));
  m[1] := x; swap2(m[1][1], m[1, 2]); chk(10, (m[1, 1] = 55) and (m[1, 2] = 30))
end.
