program f1;
{$mode objfpc}{$H+}
uses SysUtils, Math;
var i, k: integer; x: double; fs: TFormatSettings; c: currency;
begin
  i := 2; k := 10;
  writeln(Power(i, k):0:1, ' ', Power(2, k):0:1, ' ', Power(2.5, 2):0:3, ' ', IntPower(3, k):0:1, ' ', Power(i, -1):0:3);
  writeln(2 ** k, ' ', i ** 3);
  DecimalSeparator := ',';
  x := 1234567.891;
  writeln(FloatToStr(x), ' ', Format('%.2f %n %8.3f', [x, x, 2.5]));
  writeln(StrToFloat('3,5'):0:2, ' ', FormatFloat('#,##0.00', x), ' ', FloatToStrF(x, ffNumber, 15, 2));
  ThousandSeparator := '.';
  writeln(Format('%n', [x]), ' ', FormatFloat('#,##0.00', x), ' ', FloatToStrF(x, ffFixed, 15, 1));
  writeln(DefaultFormatSettings.DecimalSeparator, FormatSettings.ThousandSeparator);
  DefaultFormatSettings.DecimalSeparator := '.';
  writeln(DecimalSeparator, ' ', FloatToStr(0.5));
  FormatSettings.ThousandSeparator := ',';
  writeln(Format('%n', [x]));
  x := EncodeDate(2021, 3, 7) + EncodeTime(14, 5, 9, 30);
  writeln(DateToStr(x), ' ', TimeToStr(x), ' ', DateTimeToStr(x));
  ShortDateFormat := 'yyyy-mm-dd'; writeln(DateToStr(x), ' ', DateTimeToStr(x));
  DateSeparator := '/'; ShortDateFormat := 'dd/mm/yyyy'; writeln(DateToStr(x), ' ', FormatDateTime('dd/mm/yy', x), ' ', FormatDateTime('c', x));
  LongTimeFormat := 'h:nn AM/PM'; writeln(TimeToStr(x), ' ', FormatDateTime('tt', x), ' ', FormatDateTime('t', x));
  TimeSeparator := '.'; writeln(FormatDateTime('hh:nn:ss.zzz', x));
  writeln(DateToStr(StrToDate('25/12/2020')));
  ShortMonthNames[3] := 'Mrz'; LongDayNames[1] := 'Sonntag';
  writeln(FormatDateTime('dddd, d. mmm yyyy', x));
  fs := DefaultFormatSettings; fs.DecimalSeparator := ';'; 
  writeln(FloatToStr(1.25, fs), ' ', StrToFloat('1;5', fs):0:2, ' ', Format('%.3f', [1.5], fs), ' ', DateToStr(x, fs), ' ', TimeToStr(x, fs));
  fs.ShortDateFormat := 'd mmm yy'; writeln(DateToStr(x, fs), ' ', DateTimeToStr(x, fs));
  c := 12.5; CurrencyString := 'EUR'; writeln(CurrToStr(c), ' ', CurrToStrF(c, ffCurrency, 2));
  CurrencyFormat := 3; writeln(FloatToStrF(-3.5, ffCurrency, 10, 2)); NegCurrFormat := 8; writeln(FloatToStrF(-3.5, ffCurrency, 10, 2));
  writeln(TryStrToFloat('1.5', x), ' ', TryStrToFloat('1,5', x));
  try writeln(StrToFloat('1,5')); except on e: Exception do writeln(e.ClassName, ': ', e.Message); end;
end.
