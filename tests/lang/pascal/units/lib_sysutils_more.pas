{ Conversions and comparisons of SysUtils. }
program LibSysUtilsMore;
uses SysUtils;
var
  n: integer;
  l: Int64;
  x: real;
begin
  writeln(IntToHex(255, 4), ' ', IntToHex(255, 1), ' ', IntToHex(0, 2), ' ', IntToHex(-1, 4), ' ', IntToHex($123456789A, 8));
  writeln(BoolToStr(true, true), ' ', BoolToStr(false, true), ' ', BoolToStr(true), ' ', BoolToStr(false));
  writeln(StrToBool('TRUE'), ' ', StrToBool('false'), ' ', StrToBool('-1'), ' ', StrToBool('0'));
  writeln(CompareStr('a', 'b'), ' ', CompareStr('b', 'a'), ' ', CompareStr('a', 'a'), ' ', CompareText('ABC', 'abc'), ' ', SameText('Ab', 'aB'), ' ', SameStr('a', 'A'));
  n := 7;
  writeln(TryStrToInt('42', n), ' ', n, ' ', TryStrToInt('4x', n), ' ', n, ' ', TryStrToInt('99999999999', n), ' ', n);
  writeln(TryStrToInt64('99999999999', l), ' ', l);
  writeln(TryStrToFloat(' 2.5', x), ' ', x:0:2, ' ', TryStrToFloat('x', x), ' ', x:0:2);
  writeln(StrToFloatDef('1.5', 9):0:2, ' ', StrToFloatDef('abc', 9):0:2);
  writeln(ChangeFileExt('/a/b.txt', '.md'), ' ', ChangeFileExt('name', '.x'), ' ', ChangeFileExt('a.tar.gz', ''), ' ', ExtractFileDir('/usr/lib/x.so'), ' ',
          ExtractFileDir('/x'), ' [', ExtractFileDir('x'), ']')
end.
