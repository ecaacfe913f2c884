{$mode objfpc}
{$mode objfpc}{$H+}
program c02;
uses StrUtils, SysUtils;
var i: integer; s: string; sa: TStringArray;
begin
  writeln(AnsiLeftStr('hello', 2), AnsiRightStr('hello', 2), AnsiMidStr('hello', 2, 2), ' ', AnsiStartsText('HE', 'hello'), AnsiEndsText('LO', 'hello'));
  writeln(AnsiIndexStr('b', ['a', 'b', 'c']), IndexText('C', ['a', 'b', 'c']), AnsiMatchStr('z', ['a']), MatchText('A', ['a']));
  writeln(AnsiProperCase('hello world', [' ']), ' ', PadCenter('ab', 6), '|', Copy2Space('ab cd'), '|', Copy2Symb('a=b', '='));
  s := 'one two'; writeln(Copy2SpaceDel(s), '[', s, ']'); s := 'k=v'; writeln(Copy2SymbDel(s, '='), '[', s, ']');
  writeln(Dec2Numb(255, 4, 16), ' ', Numb2Dec('FF', 16)); 
  writeln(IntToBin(10, 8), ' ', IntToRoman(1999), ' ', RomanToInt('MCMXCIX'), ' ', TryRomanToInt('XIV', i), i, ' ', RomanToIntDef('zz', 7));
  writeln(IsWordPresent('two', 'one two', [' ']), ' ', WordPosition(2, 'one two', [' ']), ' ', ExtractWordPos(2, 'one two', [' '], i), i);
  writeln(RPosEx('o', 'foo boo', 5), ' ', PosSet(['x', 'b'], 'foo boo'), ' ', NPos('o', 'foo boo', 3), ' ', RPos('o', 'foo boo'));
  writeln(Soundex('Robert'), ' ', SoundexSimilar('Robert', 'Rupert'), ' ', StuffString('abcdef', 2, 3, 'XY'));
  writeln(Tab2Space('a'#9'b', 4), '|', DelSpace(' a b '), '|', DelSpace1('a   b'));
  writeln(TrimLeftSet('xxabc', ['x']), TrimRightSet('abcxx', ['x']), TrimSet('xax', ['x']), ' ', IsWild('file.txt', '*.txt', true), IsWild('file.txt', 'f?le*', true));
  writeln(XorDecode('k', XorEncode('k', 'secret')), ' ', XorString('ab', 'cd') <> '', ' ', Hex2Dec('1F'), ' ', SplitString('a,b,c', ',')[1]);
  writeln(IfThen(1 > 2, 'x', 'y'), ' ', ReplaceStr('aba', 'a', 'c'), ' ', ReplaceText('ABA', 'a', 'c'), ' ', NaturalCompareText('a10', 'a9') > 0);
  writeln(AddCharR('*', 'ab', 5), AddChar('*', 'ab', 5));
  i := 1; writeln(ExtractSubStr('a,b,c', i, [',']), i, ' ', ExtractDelimited(2, 'x:y:z', [':']));
  s := 'abc'; RemovePadChars(s, ['a', 'c']); writeln(s); RemoveLeadingChars(s, ['b']); writeln('[', s, ']');
  writeln(FindPart('b?d', 'abcde'), ' ', Numb2USA('1234567'), ' ', BoolToStr(true, true), ' ', AnsiReplaceText('xX', 'x', 'y'));
  writeln(PosEx('b', 'abcb', 3), ' ', DupeString('xy', 3), ' ', ReverseString('abc'), ' ', AnsiContainsText('Hello', 'ELL'), ' ', LeftStr('abc', 10));
end.
