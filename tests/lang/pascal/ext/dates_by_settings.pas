{$mode objfpc}{$H+}
uses sysutils; var x: tdatetime; 
procedure t(const s: string); begin try writeln(s, ' -> ', StrToDate(s):0:2) except on e: exception do writeln(e.message) end end;
procedure u(const s: string); begin try writeln(s, ' -> ', StrToTime(s):0:5) except on e: exception do writeln(e.message) end end;
procedure v(const s: string); begin try writeln(s, ' -> ', StrToDateTime(s):0:5) except on e: exception do writeln(e.message) end end;
begin x := EncodeDate(2021,3,7); writeln(DateTimeToStr(x), '|', FormatDateTime('c', x));
t('25/12/2020'); t('25-12-2020'); t('1-2-03'); t('31-02-2020'); t('7.3.2021'); t('abc');
u('14:05'); u('2:05 PM'); u('14.05'); u('1:2:3.4'); u('25:00'); u('2:05pm'); u('7');
v('25-12-2020 14:05'); v('25-12-2020'); v('14:05'); v('x');
DateSeparator := '/'; ShortDateFormat := 'mm/dd/yyyy'; t('12/25/2020'); t('12-25-2020'); writeln(DateToStr(x));
ShortDateFormat := 'yyyy-mm-dd'; DateSeparator := '-'; t('2020-12-25'); t('20-1-2'); writeln(DateTimeToStr(x + 0.5));
x := 0.25; writeln(DateTimeToStr(x), '|', FormatDateTime('c', x));
writeln(FormatDateTime('"at" h''o''n', 0.26)); writeln(FormatDateTime('z zzz', 0.0000001));writeln(FormatDateTime('YYYY MMMM DDDD HH NN SS', 44000.3));
writeln(FormatDateTime('mm/dd hh:mm', 44000.3),FormatDateTime(' m/d h:m', 44000.3));
x := StrToDateTime('2020-01-02 03:04:05'); writeln(FormatDateTime('yyyymmddhhnnss', x));
end.
