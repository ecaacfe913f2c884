{$MODE OBJFPC}
program money_and_numbers;
uses SysUtils;
begin
  writeln(FormatFloat('0.00', 1234.567));
  writeln(FormatFloat('#,##0.00', 1234567.891));
  writeln(FormatFloat('0.###', 3.1));
  writeln(FormatFloat('000.0', 3.14159));
  writeln(FormatFloat('#.##', 0.5));
  writeln(FormatFloat('0.00E+00', 12345.678));
  writeln(FormatFloat('0.00;(0.00);zero', -5));
  writeln(FormatFloat('0.00;(0.00);zero', 0));
  writeln(FormatFloat('"abc" 0.0', 2.25));
  writeln(FloatToStrF(1234.5678, ffFixed, 10, 2));
  writeln(FloatToStrF(1234.5678, ffGeneral, 6, 2));
  writeln(FloatToStrF(1234.5678, ffExponent, 6, 2));
  writeln(FloatToStrF(1234567.5678, ffNumber, 12, 3));
  writeln(FloatToStrF(1234.5678, ffCurrency, 10, 2));
  writeln(FloatToStr(1/3)); writeln(FloatToStr(1e15)); writeln(FloatToStr(1e16)); writeln(FloatToStr(123456789.125));
  writeln(FloatToStr(-0.00001)); writeln(FloatToStr(0)); writeln(FloatToStr(1e-10));
  writeln(IntToHex(255, 4), ' ', IntToHex(-1, 8), ' ', IntToHex(123456789012, 2));
  writeln(IntToStr(Low(Int64)), ' ', IntToStr(High(Int64)));
  writeln(StrToInt('$FF'), ' ', StrToInt('-12'), ' ', StrToInt64('9223372036854775807'), ' ', StrToInt('0x1F'), ' ', StrToInt('%101'), ' ',
  StrToInt('&17'));
  writeln(StrToIntDef('abc', -1), ' ', StrToIntDef('12', -1));
  try writeln(StrToInt('99999999999')); except on e: EConvertError do writeln(e.ClassName, ': ', e.Message); end;
  try writeln(StrToInt('')); except on e: EConvertError do writeln(e.ClassName, ': ', e.Message); end;
  try writeln(StrToFloat('1.5x')); except on e: EConvertError do writeln(e.ClassName, ': ', e.Message); end;
  writeln(StrToFloat('1.5e3'):0:2, ' ', StrToFloat(' -2.5 '):0:2);
  writeln(BoolToStr(true), ' ', BoolToStr(false), ' ', BoolToStr(true, true), ' ', BoolToStr(false, 'yes', 'no'));
  writeln(CurrToStr(12.34)); writeln(CurrencyString);
  writeln(DecimalSeparator, ThousandSeparator, DateSeparator, TimeSeparator);
  DecimalSeparator := ','; writeln(FloatToStr(1.5)); DecimalSeparator := '.';
  CurrencyString := 'EUR'; writeln(Format('%m', [12.5])); 
  writeln(Format('%m', [-12.5]));
  CurrencyFormat := 1; NegCurrFormat := 8; CurrencyDecimals := 3;
  writeln(Format('%m %m', [12.5, -12345.678]));
  writeln(Format('%.1m', [12.55]));
  writeln(StrToCurr('12.5'):0:2);
end.
