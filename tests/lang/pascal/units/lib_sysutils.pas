program lib_sysutils;
uses SysUtils, StringUtil, Math;
var r: real;
begin
  writeln(UpperCase('abc'), SysUtils.LowerCase('ABC'), '[', Trim('  x  '), ']', '[', TrimLeft('  x '), ']', '[', TrimRight(' x '), ']');
  writeln(QuotedStr('it''s'), ' ', QuotedStr(''));
  writeln(StringReplace('one two one two ONE', 'one', '1', []));
  writeln(StringReplace('one two one two ONE', 'one', '1', [rfReplaceAll]));
  writeln(StringReplace('one two one two ONE', 'one', '11', [rfReplaceAll, rfIgnoreCase]));
  writeln(StringReplace('abc', '', 'x', [rfReplaceAll]), StringReplace('', 'a', 'x', []), StringReplace('aaa', 'a', '', [rfReplaceAll]));
  writeln(StrToIntDef('42', -1), ' ', StrToIntDef('4x2', -1), ' ', StrToInt('17'), ' ', SysUtils.StrToInt('18'));
  r := StrToFloat(' 2.5 ');
  writeln(r:0:2, ' ', FloatToStr(0.1), ' ', FloatToStr(1234567), ' ', FloatToStr(-2.5e-20));
  writeln(ExtractFilePath('/a/b/c.txt'), ' ', ExtractFileName('/a/b/c.txt'), ' ', ExtractFileExt('/a.b/c.tar.gz'), ' [', ExtractFileExt('/a.b/c'), ']');
  writeln(IncludeTrailingPathDelimiter('/a'), ' ', IncludeTrailingPathDelimiter('/a/'), ' ', ExcludeTrailingPathDelimiter('/a/'), ' ', ExcludeTrailingPathDelimiter('/a'));
  writeln(ExpandFileName('/a/./b/../c.txt'), ' ', ExpandFileName('/../..'), ' ', ExpandFileName('/a/b/'), ' ',
          ExpandFileName('x') = GetCurrentDir + '/x', ' ', ExpandFileName('../y') = ExtractFilePath(GetCurrentDir) + 'y');
  writeln(ReverseString('abcd'), '[', ReverseString(''), ']', DEFAULT_SEPARATOR, ' ', Math.Max(3, 4));
  r := StrToFloat('x');
end.
