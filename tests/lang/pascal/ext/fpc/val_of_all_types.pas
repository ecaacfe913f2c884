{$mode fpc}
var b: byte; s: shortint; w: word; i: smallint; l: longint; c: cardinal; q: int64; u: qword; r: real; code: integer; si: single;
procedure t(const x: string);
begin
  b := 1; s := 1; w := 1; i := 1; l := 1; c := 1; q := 1; u := 1; r := 1;
  write(x:12, ': ');
  val(x, b, code); write(b, '/', code, ' ');
  val(x, s, code); write(s, '/', code, ' ');
  val(x, w, code); write(w, '/', code, ' ');
  val(x, i, code); write(i, '/', code, ' ');
  val(x, l, code); write(l, '/', code, ' ');
  val(x, c, code); write(c, '/', code, ' ');
  val(x, q, code); write(q, '/', code, ' ');
  val(x, u, code); write(u, '/', code, ' ');
  val(x, r, code); writeln(r:0:2, '/', code);
end;
begin
  t('12'); t(' 12'); t('12 '); t('-1'); t('300'); t('-200'); t('70000'); t('3000000000'); t('-3000000000'); t('$FF'); t('0x1f'); t('x1f'); t('%101'); t('&17'); t(''); t('abc'); t('1.5'); t('1e3'); t('.5'); t('5.'); t('1e'); t('--1'); t('+5'); t('$'); t('18446744073709551615'); t('99999999999999999999'); t('$FFFFFFFF'); t('1a');
end.
