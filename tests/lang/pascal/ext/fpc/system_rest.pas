{$mode objfpc}
var d: dword; a, b: array[0..9] of byte; i: integer; l: longint; h: system.thandle; q: qword; w: word;
begin
  d := $12345678; writeln(roldword(d, 8), ' ', rordword(d, 4), ' ', swapendian(d), ' ', popcnt(d), ' ', bsrdword(d), ' ', bsfdword(d));
  w := $1234; writeln(rolword(w, 4), ' ', rorword(w), ' ', swapendian(w), ' ', ntobe(w));
  q := 1; writeln(rorqword(q), ' ', rolqword(q, 63), ' ', swapendian(q), bsrqword(q), ' ', bsfqword(0));
  fillbyte(a, 10, 7); fillbyte(b, sizeof(b), 7); b[5] := 9; writeln(comparebyte(a, b, 5), ' ', comparebyte(a, b, 10) < 0, ' ', indexbyte(b, 10, 9));
  writeln(sarlongint(-17, 2), ' ', sarint64(-1, 3));
  l := 5; writeln(interlockedincrement(l), l); h := 3; writeln(h, lineending = #10);
end.
