{$MODE OBJFPC}
program strtoint_of_32_bits;
uses SysUtils;
procedure t(const s: string); begin try writeln(s, ' -> ', StrToInt(s)) except on e: EConvertError do writeln(e.Message) end end;
begin t('2147483647'); t('2147483648'); t('4294967295'); t('4294967296'); t('-2147483649'); t('99999999999'); t('9223372036854775808');
  t('$FFFFFFFF'); t('-$1'); t(' 12'); t('12 '); t('+5'); t(''); t('-') end.
