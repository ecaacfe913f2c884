{$MODE FPC}
program integers_of_all_widths;
var b: byte; sb: shortint; w: word; si: smallint; i: integer; l: longint; lw: longword; c: cardinal; i6: int64; q: qword;
begin
  b := 255; inc(b); writeln(b); sb := 127; inc(sb); writeln(sb);
  w := 65535; inc(w, 2); writeln(w); si := -32768; dec(si); writeln(si);
  l := maxlongint; inc(l); writeln(l); lw := 0; dec(lw); writeln(lw);
  i6 := high(int64); inc(i6); writeln(i6); q := 0; dec(q); writeln(q);
  b := 200; sb := -100; writeln(b + sb, ' ', b * sb, ' ', b - w);
  w := 60000; writeln(w + w, ' ', w * w, ' ', w shl 4, ' ', w shl 20);
  si := -1; writeln(si shr 1, ' ', word(si), ' ', longword(si), ' ', byte(si), ' ', qword(si));
  l := -7; writeln(l div 2, ' ', l mod 2, ' ', l div -2, ' ', l mod -2, ' ', l shr 28, ' ', l shl 2);
  lw := 4000000000; writeln(lw + lw, ' ', lw * 2, ' ', lw - 4000000001, ' ', -lw, ' ', lw div 3, ' ', lw mod 7);
  i6 := -5000000000; writeln(i6 div 3, ' ', i6 mod 7, ' ', i6 shr 60, ' ', i6 shr 1);
  q := high(qword); writeln(q, ' ', q div 10, ' ', q mod 10, ' ', q shr 1, ' ', q shr 63, ' ', q xor 1);
  q := 10000000000000000000; writeln(q, ' ', q > 5, ' ', q div 3);
  writeln(lo($1234), ' ', hi($1234), ' ', swap($1234), ' ', lo(longint($12345678)), ' ', hi(longint($12345678)));
  writeln(not 0, ' ', not byte(0), ' ', not word(5), ' ', not l);
  b := 5; writeln(not b, ' ', -b, ' ', b shl 8, ' ', byte(b shl 6));
  l := 5; l := -l; writeln(l, ' ', abs(l), ' ', sqr(l), ' ', odd(l));
  writeln(maxint, ' ', maxlongint, ' ', high(word), ' ', low(shortint), ' ', sizeof(integer), sizeof(longint), sizeof(int64), sizeof(word));
  i := 30000; writeln(i + i); writeln(i * i); l := i * i; writeln(l);
  i := 32767; i := i + 1; writeln(i);
  writeln(trunc(2.7), ' ', trunc(-2.7), ' ', round(2.5), ' ', round(3.5), ' ', round(-2.5), ' ', round(-3.5), ' ', int(-2.7):0:1, ' ',
  frac(-2.75):0:2);
  writeln(1 shl 31, ' ', 1 shl 32, ' ', 1 shl 63, ' ', int64(1) shl 32, ' ', $FFFFFFFF, ' ', $80000000, ' ', -$80000000);
  l := 1; writeln(l shl 31, ' ', l shl 32, ' ', l shl 33);
  writeln(5 in [1..10], ' ', succ(5), ' ', pred(-5), ' ', ord('A'), ' ', chr(66), ' ', ord(true));
  writeln($7FFFFFFF + 1, ' ', 2147483647 * 2, ' ', 65536 * 65536);
  lw := $FFFFFFFF; l := -1; writeln(lw = l, ' ', l < lw, ' ', int64(l) = int64(lw));
  q := $FFFFFFFFFFFFFFFF; i6 := -1; writeln(i6 < 5, ' ', q > 5);
  b := 10; w := 20; writeln(b - w, ' ', byte(b - w), ' ', word(b - w));
end.
