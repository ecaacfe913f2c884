{ ISO 7185 6.9.1: read }
program prog(input, output);
var i, j: integer; r, s: real; c, d: char; n: 0..9; f: text; a: array [1..3] of integer; k: integer;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  rewrite(f); writeln(f, '12   -34'); writeln(f, '+5 1.5 2 -3e2'); writeln(f, 'ab'); writeln(f, '7 8 9'); writeln(f, '3x'); reset(f);
  read(f, i, j); chk(1, (i = 12) and (j = -34) and eoln(f));
  read(f, i); chk(2, i = 5); read(f, r, s); chk(3, (r = 1.5) and (s = 2)); read(f, r); chk(4, r = -300); readln(f);
  read(f, c); read(f, d); chk(5, (c = 'a') and (d = 'b')); chk(6, eoln(f)); readln(f);
  for k := 1 to 3 do read(f, a[k]); chk(7, (a[1] = 7) and (a[3] = 9)); readln(f);
  read(f, n); read(f, c); chk(8, (n = 3) and (c = 'x')); chk(9, eoln(f)); readln(f); chk(10, eof(f));
  read(i); readln(j); chk(11, (i = 100) and (j = 200)); readln(c); chk(12, c = 'z'); read(r); chk(13, r = 0.25); readln; chk(14, eof)
end.
