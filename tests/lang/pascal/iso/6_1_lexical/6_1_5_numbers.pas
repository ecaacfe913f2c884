{ ISO 7185 6.1.5: numbers }
program prog(output);
const big = 2147483647; octalLooking = 007;
var r: real; i: integer; a: array [1..3] of integer;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  chk(1, 0 = 00);
  chk(2, octalLooking = 7);
  chk(3, big = maxint);
  r := 1e2;        chk(4, r = 100.0);
  r := 1E+2;       chk(5, r = 100);
  r := 25e-2;      chk(6, r = 0.25);
  r := 0.5e1;      chk(7, r = 5);
  r := 12.50;      chk(8, r * 2 = 25);
  r := 1.0e0;      chk(9, r = 1);
  r := 00012.5E02; chk(10, r = 1250);
  for i := 1 to 3 do a[i] := i;
  i := 0;
  for i:=1 to 3 do a[i] := a[i]+10;
  chk(11, a[1]+a[2]+a[3] = 36);
  chk(12, -maxint < 0);
  chk(13, +5 = 5);
  chk(14, 1e-300 > 0);
  chk(15, 1.7e308 > 1e308)
end.
