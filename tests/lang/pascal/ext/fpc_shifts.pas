{$mode objfpc}
type te = (aa, bb, cc); ts = set of te;
var a: longint; b: byte; w: word; c: cardinal; si: smallint; i64: int64; n: integer; sh: shortint; r: 0..100; e: te; s: string; i, code: integer; q: qword;
begin
  a := $7FFFFFFF; b := 255; w := 65535; c := $FFFFFFFF; si := -1; i64 := 1; n := 20; sh := -128; r := 100; q := 1;
  writeln(a shl 1, ' ', b shl 28, ' ', w shl 20, ' ', c shl 1, ' ', si shl 20, ' ', sh shl 30, ' ', r shl 30, ' ', q shl 63);
  writeln(a shl n, ' ', b shl n, ' ', (a + 0) shl 4, ' ', (b * 2) shl 28, ' ', 1 shl n, ' ', 3 shl 31, ' ', 1 shl 33);
  n := 40; writeln(1 shl n, ' ', i64 shl n, ' ', a shl n, ' ', b shl n, ' ', c shr n, ' ', a shr n, ' ', int64(a) shl n);
  writeln(a and c, ' ', a or c, ' ', not b, ' ', not w, ' ', not c, ' ', not si, ' ', -b, ' ', -c, ' ', c - 1 - c, ' ', b - 256, ' ', w * w);
  writeln(si shr 1, ' ', sh shr 4, ' ', a div -1, ' ', si mod 3, ' ', si * c);
  writeln(aa:6, '|', true:8, '|', 'x':4, '|', 'hello':3, '|', 12:1, '|', bb:-6, '|');
  str(cc:5, s); writeln('<', s, '>'); str(true, s); writeln('<', s, '>');
  val('-$10', i, code); writeln(i, code); val('$-1', i, code); writeln(i, code); val('1 2', i, code); writeln(i, code); val('--1', i, code); writeln(i, code); val('- 1', i, code); writeln(i, code); val('$', i, code); writeln(i, code); val('-', i, code); writeln(i,code); val('070', i, code); writeln(i, code);
  val('$FFFFFFFF', i, code); writeln(i, ' ', code); val('4294967295', i, code); writeln(i, ' ', code); val('$FFFFFFFFFFFFFFFF', i64, code); writeln(i64, ' ', code); val('-32769', si, code); writeln(si, ' ', code); val('255', sh, code); writeln(sh, ' ', code); val('$FF', sh, code); writeln(sh, ' ', code); 
end.
