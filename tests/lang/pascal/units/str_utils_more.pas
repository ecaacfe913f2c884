{$mode objfpc}{$H+}
program StrU;
uses SysUtils, StrUtils, Math;
var s: string; i: integer;
begin
  writeln(LeftStr('hello', 2), RightStr('hello', 3), MidStr('hello', 2, 2));
  writeln(ReverseString('abc'), DupeString('ab', 3), PosEx('l', 'hello', 4));
  writeln(AnsiContainsStr('hello', 'ell'), AnsiStartsStr('he', 'hello'), AnsiEndsStr('lo', 'hello'));
  writeln(IfThen(true, 'yes', 'no'), ' ', IfThen(1 > 2, 10, 20));
  writeln(PadLeft('x', 5), '|', PadRight('x', 5), '|', AddChar('*', 'abc', 6), AddCharR('*', 'abc', 6));
  writeln(StringReplace('a-b-c', '-', '+', [rfReplaceAll]), StringReplace('A-a', 'a', 'x', [rfIgnoreCase]));
  writeln(Trim('  x '), '|', TrimLeft(' y '), '|', TrimRight(' z '), '|');
  writeln(UpperCase('abc'), LowerCase('DEF'), CompareStr('a','b'), CompareText('A','a'), SameText('Ab','aB'));
  writeln(IntToStr(-5), IntToHex(255, 4), StrToInt('12'), StrToIntDef('x', -1), FloatToStr(1.5), ' ', FloatToStr(0.1), ' ', FloatToStr(1e20));
  writeln(QuotedStr('it''s'), ExtractWord(2, 'one two three', [' ']), WordCount('one two three', [' ']));
  writeln(ExtractFileName('/a/b/c.txt'), ExtractFileExt('c.txt'), ExtractFilePath('/a/b/c.txt'), ChangeFileExt('a.b', '.c'));
  writeln(BoolToStr(true), BoolToStr(false, true), ' ', StrToBool('true'));
  writeln(Max(3, 7), Min(2.5, 1.5):0:1, ' ', Power(2, 10):0:0, ' ', Floor(-1.5), Ceil(1.2), ' ', ' ', Log2(8):0:1, ' ', Log10(1000):0:1, ' ', Hypot(3,4):0:1);
  writeln(RomanToInt('XIV'), IntToRoman(1999), MaxIntValue([4,9,2]), ' ', Mean([1.0,2.0,6.0]):0:2, ' ', DegToRad(180):0:4);
  s := 'abc'; s[2] := 'X'; UniqueString(s); writeln(s, ' ', s[1], Length(s));
  writeln(Format('%s', [s]), ' ', TryStrToInt('77', i), ' ', i, ' ', AnsiUpperCase('x'), ' ', DelSpace(' a b '), ' ', NPos('l', 'hello world', 3));
end.
