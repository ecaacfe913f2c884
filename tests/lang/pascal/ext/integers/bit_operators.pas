{ bit operators }
program prog(output);
var i: integer; b: byte; c: cardinal; l: int64;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  chk(1, 5 and 3 = 1); chk(2, 5 or 3 = 7); chk(3, 5 xor 3 = 6); chk(4, not 5 = -6); chk(5, not 0 = -1); i := 12; chk(6, i and 10 = 8); chk(7, i or 3 = 15); chk(8, i xor i = 0); chk(9, not i = -13);
  chk(10, 1 shl 10 = 1024); chk(11, 1 shl 40 = 1099511627776); chk(12, 1024 shr 3 = 128); i := -7; chk(13, i shr 1 = 2147483644); chk(14, -7 and $FF = -7); chk(15, (-7) and $FF = 249); chk(16, 1 shl 64 = 0); chk(17, 1 shl 63 < 0);
  b := 240; chk(18, b shr 4 = 15); chk(19, b shl 4 = 3840); c := 4294967295; chk(20, c shr 31 = 1); l := -1; chk(21, l shr 63 = 1); chk(22, l shr 60 = 15); chk(23, $F0 or $0F = 255); chk(24, (3 > 2) and (i < 0) xor false); chk(25, true xor true = false); chk(26, 6 and 3 or 8 = 10)
end.
