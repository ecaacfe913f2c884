{$mode objfpc}
{$mode objfpc}{$H+}
program c01;
uses SysUtils;
var sr: TSearchRec; f: text; i, n: integer; s: string; parts: TStringArray; d: TDateTime;
begin
  assign(f, 'qq1.tmp'); rewrite(f); writeln(f, 'hello'); close(f);
  assign(f, 'qq2.tmp'); rewrite(f); close(f);
  n := 0;
  if FindFirst('qq*.tmp', faAnyFile, sr) = 0 then begin
    repeat inc(n); inc(n, sr.size); until FindNext(sr) <> 0;
    FindClose(sr);
  end;
  writeln(n); deletefile('qq1.tmp'); deletefile('qq2.tmp');
  writeln(TryStrToInt('12', i), i, ' ', TryStrToInt('1x', i));
  DecimalSeparator := '.'; ThousandSeparator := ',';
  writeln(FormatFloat('#,##0.00', 1234567.891));
  DefaultFormatSettings.DecimalSeparator := '.';
  writeln(FloatToStr(3.5), ' ', FloatToStr(1/3), ' ', FloatToStr(1e20), ' ', FloatToStr(1e-5));
  writeln(FloatToStrF(1234.5, ffNumber, 10, 2), ' ', FloatToStrF(0.5, ffExponent, 4, 2), ' ', FloatToStrF(1234.5, ffGeneral, 3, 0));
  writeln(StrToBool('true'), ' ', StrToBoolDef('x', true), ' ', CharInSet('a', ['a'..'z']));
  writeln(AnsiQuotedStr('a"b', '"'), ' ', QuotedStr('it''s'));
  writeln(IsValidIdent('abc1'), IsValidIdent('1abc'), ' ', SameFileName('a', 'a'));
  writeln(WrapText('the quick brown fox jumps over the lazy dog', 20));
  if TryEncodeDate(2024, 2, 30, d) then writeln('bad') else writeln('ok');
  writeln(DateToStr(StrToDate('31-12-2023')));
  writeln(UIntToStr(high(qword)), ' ', IntToStr(low(int64)));
  writeln(LastDelimiter('.:', 'a.b:c'), ' ', ConcatPaths(['a', 'b', 'c']));
  try abort; except on e: EAbort do writeln('aborted'); end;
  writeln(Format('%s %d', ['x', 5]) + LineEnding + 'y');
  s := 'a,b,,c'; 
  FmtStr(s, '%d-%s', [1, 'z']); writeln(s);
  writeln(StringReplace('aAbB', 'a', 'x', [rfReplaceAll, rfIgnoreCase]));
  writeln(ExtractFileDir('/x/y/z'), ' ', ExtractRelativePath('/a/b/', '/a/c/d.txt'));
  writeln(SysErrorMessage(2), ' ', HoursPerDay, ' ', SecsPerDay, ' ', MSecsPerDay);
  writeln(CompareMem(@i, @i, 4));
  writeln(StrToInt('$FF'), ' ', StrToInt('-12'), ' ', StrToInt64('123456789012'), ' ', StrToInt('%101'));
  writeln(ByteToCharIndex('abc', 2), ' ', AnsiLastChar('abc'), ' ', Trim(#9' x '#10), '|');
  sleep(1); writeln(gettickcount64 > 0);
  writeln(BoolToStr(true), BoolToStr(false), ' ', booltostr(true, 'T', 'F'));
  writeln(AdjustLineBreaks('a'#13#10'b'#13'c') = 'a'#10'b'#10'c', ' ', IncludeTrailingBackslash('/x'));
end.
