{$MODE FPC}
program val_with_prefixes;
var i: longint; c: word; b: byte; q: qword; k: int64;
procedure t(s: string); begin val(s, i, c); write(s, ':', i, ' ', c, '  '); val(s, q, c); write(q, ' ', c, '  '); val(s, b, c);
  writeln(b, ' ', c) end;
begin t('xyz'); t('x1F'); t('X1f'); t('0x1F'); t('0x'); t('x'); t('$'); t('0xg'); t('&17'); t('%101'); t('  x2'); t('abc'); t('0') end.
