{ roman.pas - Roman numerals: to and from Arabic numbers, with a check of what is well formed.

  Shows: tables as typed constants, strings built and taken apart, a function with several exits
  through one result. }
program Roman;

const
  SymbolCount = 13;
  Values: array[1..SymbolCount] of Integer =
    (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1);
  Symbols: array[1..SymbolCount] of string =
    ('M', 'CM', 'D', 'CD', 'C', 'XC', 'L', 'XL', 'X', 'IX', 'V', 'IV', 'I');

function ToRoman(n: Integer): string;
var
  i: Integer;
  numeral: string;
begin
  numeral := '';
  for i := 1 to SymbolCount do
    while n >= Values[i] do
    begin
      numeral := numeral + Symbols[i];
      n := n - Values[i]
    end;
  ToRoman := numeral
end;

function LetterValue(c: Char): Integer;
begin
  case UpCase(c) of
    'I': LetterValue := 1;
    'V': LetterValue := 5;
    'X': LetterValue := 10;
    'L': LetterValue := 50;
    'C': LetterValue := 100;
    'D': LetterValue := 500;
    'M': LetterValue := 1000
    else
      LetterValue := 0
  end
end;

{ A letter before a larger one counts negative. }
function FromRoman(const numeral: string): Integer;
var
  i, value, sum: Integer;
begin
  sum := 0;
  for i := 1 to Length(numeral) do
  begin
    value := LetterValue(numeral[i]);
    if i < Length(numeral) then
      if value < LetterValue(numeral[i + 1]) then
        value := -value;
    sum := sum + value
  end;
  FromRoman := sum
end;

{ Well formed is what ToRoman would write. }
function IsWellFormed(const numeral: string): Boolean;
begin
  IsWellFormed := (numeral <> '') and (ToRoman(FromRoman(numeral)) = numeral)
end;

procedure ShowNumber(n: Integer);
begin
  WriteLn(n:6, '  ', ToRoman(n))
end;

procedure ShowNumeral(const numeral: string);
begin
  Write(numeral:10, FromRoman(numeral):6);
  if not IsWellFormed(numeral) then
    Write('  not well formed, should be ', ToRoman(FromRoman(numeral)));
  WriteLn
end;

var
  n, longest: Integer;
begin
  for n := 1 to 12 do
    ShowNumber(n);
  ShowNumber(44);
  ShowNumber(499);
  ShowNumber(1666);
  ShowNumber(1989);
  ShowNumber(2026);
  ShowNumber(3999);
  ShowNumeral('MCMLXXI');
  ShowNumeral('IIII');
  ShowNumeral('IC');
  ShowNumeral('XLII');
  ShowNumeral('VX');
  longest := 1;
  for n := 1 to 3999 do
  begin
    if FromRoman(ToRoman(n)) <> n then
      WriteLn('wrong: ', n);
    if Length(ToRoman(n)) > Length(ToRoman(longest)) then
      longest := n
  end;
  WriteLn('the longest numeral below 4000 is ', longest, ' = ', ToRoman(longest))
end.
