{ StrUtils: more routines for strings, as Free Pascal has them. }
{$MODE PSCAL}
unit StrUtils;

interface

uses SysUtils;

type
  TCharSet = set of Char;

function LeftStr(const S: string; Count: integer): string;
function LeftBStr(const S: string; Count: integer): string;
function RightBStr(const S: string; Count: integer): string;
function MidBStr(const S: string; Start, Count: integer): string;
function RightStr(const S: string; Count: integer): string;
function MidStr(const S: string; Start, Count: integer): string;
function ReverseString(const S: string): string;
function DupeString(const S: string; Count: integer): string;
{ The first place of Part at or behind From, 0 if there is none. }
function PosEx(const Part, S: string; From: integer = 1): integer;
{ Its last place. }
function RPos(const Part, S: string): integer;
function StartsStr(const Part, S: string): Boolean;
function EndsStr(const Part, S: string): Boolean;
function ContainsStr(const S, Part: string): Boolean;
function ReplaceStr(const S, Part, NewPart: string): string;
{ The same without regard to case. }
function StartsText(const Part, S: string): Boolean;
function EndsText(const Part, S: string): Boolean;
function ContainsText(const S, Part: string): Boolean;
function ReplaceText(const S, Part, NewPart: string): string;
function AnsiStartsStr(const Part, S: string): Boolean;
function AnsiEndsStr(const Part, S: string): Boolean;
function AnsiContainsStr(const S, Part: string): Boolean;
function AnsiContainsText(const S, Part: string): Boolean;
function AnsiReplaceStr(const S, Part, NewPart: string): string;
function AnsiReverseString(const S: string): string;
function IfThen(Condition: Boolean; const X: string; const Y: string = ''): string; overload;
function AddChar(c: Char; const S: string; Count: integer): string;
function AddCharR(c: Char; const S: string; Count: integer): string;
function PadLeft(const S: string; Count: integer): string;
function PadRight(const S: string; Count: integer): string;
function DelChars(const S: string; c: Char): string;
function DelSpace(const S: string): string;
function WordCount(const S: string; const Delimiters: TCharSet): integer;
{ Word number n, from 1; '' if there is none. }
function ExtractWord(n: integer; const S: string; const Delimiters: TCharSet): string;
function IntToBin(Value: Int64; Digits: integer): string;
function IntToRoman(Value: integer): string;
{ 0 if S is none. }
function RomanToInt(const S: string): integer;
{ Place of occurrence number n of Part, 0 if there are fewer. }
function NPos(const Part, S: string; n: integer): integer;
{ Part number n of S between single delimiters: it may be empty. }
function ExtractDelimited(n: integer; const S: string; const Delimiters: TCharSet): string;
function IsEmptyStr(const S: string; const Blanks: TCharSet): Boolean;
{ Runs of blanks become one. }
function DelSpace1(const S: string): string;
function Hex2Dec(const S: string): integer;

{$DEFINE STRUTILS_INTERFACE}
{$I strutils_more.inc}
{$UNDEF STRUTILS_INTERFACE}

implementation

function LeftBStr(const S: string; Count: integer): string; begin LeftBStr := LeftStr(S, Count) end;
function RightBStr(const S: string; Count: integer): string; begin RightBStr := RightStr(S, Count) end;
function MidBStr(const S: string; Start, Count: integer): string; begin MidBStr := MidStr(S, Start, Count) end;

function LeftStr(const S: string; Count: integer): string;
begin
  LeftStr := Copy(S, 1, Count);
end;

function RightStr(const S: string; Count: integer): string;
begin
  if Count > Length(S) then Count := Length(S);
  RightStr := Copy(S, Length(S) - Count + 1, Count);
end;

function MidStr(const S: string; Start, Count: integer): string;
begin
  MidStr := Copy(S, Start, Count);
end;

function ReverseString(const S: string): string;
var
  i: integer;
begin
  ReverseString := S;
  for i := 1 to Length(S) do ReverseString[i] := S[Length(S) + 1 - i];
end;

function DupeString(const S: string; Count: integer): string;
begin
  DupeString := '';
  while Count > 0 do
  begin
    DupeString := DupeString + S;
    Count := Count - 1;
  end;
end;

function PosEx(const Part, S: string; From: integer): integer;
begin
  if From < 1 then PosEx := 0 else PosEx := Pos(Part, S, From);
end;

function RPos(const Part, S: string): integer;
var
  i: integer;
begin
  i := Length(S) - Length(Part) + 1;
  if Part = '' then i := 0;
  while (i > 0) and (Copy(S, i, Length(Part)) <> Part) do i := i - 1;
  if i < 0 then i := 0;
  RPos := i;
end;

function StartsStr(const Part, S: string): Boolean;
begin
  StartsStr := Copy(S, 1, Length(Part)) = Part;
end;

function EndsStr(const Part, S: string): Boolean;
begin
  EndsStr := RightStr(S, Length(Part)) = Part;
end;

function ContainsStr(const S, Part: string): Boolean;
begin
  ContainsStr := Pos(Part, S) > 0;
end;

function ReplaceStr(const S, Part, NewPart: string): string;
begin
  ReplaceStr := StringReplace(S, Part, NewPart, [rfReplaceAll]);
end;

function StartsText(const Part, S: string): Boolean;
begin
  StartsText := StartsStr(LowerCase(Part), LowerCase(S));
end;

function EndsText(const Part, S: string): Boolean;
begin
  EndsText := EndsStr(LowerCase(Part), LowerCase(S));
end;

function ContainsText(const S, Part: string): Boolean;
begin
  ContainsText := ContainsStr(LowerCase(S), LowerCase(Part));
end;

function ReplaceText(const S, Part, NewPart: string): string;
begin
  ReplaceText := StringReplace(S, Part, NewPart, [rfReplaceAll, rfIgnoreCase]);
end;

function AnsiStartsStr(const Part, S: string): Boolean;
begin
  AnsiStartsStr := StartsStr(Part, S);
end;

function AnsiEndsStr(const Part, S: string): Boolean;
begin
  AnsiEndsStr := EndsStr(Part, S);
end;

function AnsiContainsStr(const S, Part: string): Boolean;
begin
  AnsiContainsStr := ContainsStr(S, Part);
end;

function AnsiContainsText(const S, Part: string): Boolean;
begin
  AnsiContainsText := ContainsText(S, Part);
end;

function AnsiReplaceStr(const S, Part, NewPart: string): string;
begin
  AnsiReplaceStr := ReplaceStr(S, Part, NewPart);
end;

function AnsiReverseString(const S: string): string;
begin
  AnsiReverseString := ReverseString(S);
end;

function IfThen(Condition: Boolean; const X, Y: string): string;
begin
  if Condition then IfThen := X else IfThen := Y;
end;

function AddChar(c: Char; const S: string; Count: integer): string;
begin
  AddChar := StringOfChar(c, Count - Length(S)) + S;
end;

function AddCharR(c: Char; const S: string; Count: integer): string;
begin
  AddCharR := S + StringOfChar(c, Count - Length(S));
end;

function PadLeft(const S: string; Count: integer): string;
begin
  PadLeft := AddChar(' ', S, Count);
end;

function PadRight(const S: string; Count: integer): string;
begin
  PadRight := AddCharR(' ', S, Count);
end;

function DelChars(const S: string; c: Char): string;
var
  i: integer;
begin
  DelChars := '';
  for i := 1 to Length(S) do
    if S[i] <> c then DelChars := DelChars + S[i];
end;

function DelSpace(const S: string): string;
begin
  DelSpace := DelChars(S, ' ');
end;

{ Puts the borders of word number n into first and last; gives the number of words up to it. }
function FindWord(n: integer; const S: string; const Delimiters: TCharSet; var first, last: integer): integer;
var
  count: integer;
begin
  count := 0;
  last := 0;
  repeat
    first := last + 1;
    while (first <= Length(S)) and (S[first] in Delimiters) do first := first + 1;
    last := first;
    while (last <= Length(S)) and not (S[last] in Delimiters) do last := last + 1;
    last := last - 1;
    if last >= first then count := count + 1;
  until (last < first) or (count = n);
  FindWord := count;
end;

function WordCount(const S: string; const Delimiters: TCharSet): integer;
var
  first, last: integer;
begin
  WordCount := FindWord(-1, S, Delimiters, first, last);
end;

function ExtractWord(n: integer; const S: string; const Delimiters: TCharSet): string;
var
  first, last: integer;
begin
  ExtractWord := '';
  if (n > 0) and (FindWord(n, S, Delimiters, first, last) = n) then ExtractWord := Copy(S, first, last - first + 1);
end;

function IntToBin(Value: Int64; Digits: integer): string;
begin
  IntToBin := BinStr(Value, Digits);
end;

function IntToRoman(Value: integer): string;
const
  Values: array[1..13] of integer = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1);
  Texts: array[1..13] of string[2] = ('M', 'CM', 'D', 'CD', 'C', 'XC', 'L', 'XL', 'X', 'IX', 'V', 'IV', 'I');
var
  i: integer;
begin
  IntToRoman := '';
  for i := 1 to 13 do
    while Value >= Values[i] do
    begin
      IntToRoman := IntToRoman + Texts[i];
      Value := Value - Values[i];
    end;
end;

function RomanToInt(const S: string): integer;
var
  i, value, next: integer;
begin
  RomanToInt := 0;
  value := 0;
  for i := Length(S) downto 1 do
  begin
    next := value;
    case UpCase(S[i]) of
      'I': value := 1;
      'V': value := 5;
      'X': value := 10;
      'L': value := 50;
      'C': value := 100;
      'D': value := 500;
      'M': value := 1000;
    else
      RomanToInt := 0;
      Exit;
    end;
    if value < next then RomanToInt := RomanToInt - value else RomanToInt := RomanToInt + value;
    if value < next then value := next;
  end;
end;

function NPos(const Part, S: string; n: integer): integer;
var
  at: integer;
begin
  at := 0;
  while n > 0 do
  begin
    at := PosEx(Part, S, at + 1);
    if at = 0 then n := 0 else n := n - 1;
  end;
  NPos := at;
end;

function ExtractDelimited(n: integer; const S: string; const Delimiters: TCharSet): string;
var
  i: integer;
begin
  ExtractDelimited := '';
  for i := 1 to Length(S) do
    if S[i] in Delimiters then n := n - 1
    else if n = 1 then ExtractDelimited := ExtractDelimited + S[i];
end;

function IsEmptyStr(const S: string; const Blanks: TCharSet): Boolean;
var
  i: integer;
begin
  IsEmptyStr := True;
  for i := 1 to Length(S) do
    if not (S[i] in Blanks) then IsEmptyStr := False;
end;

function DelSpace1(const S: string): string;
var
  i: integer;
begin
  DelSpace1 := '';
  for i := 1 to Length(S) do
    if (S[i] <> ' ') or (i = 1) or (S[i - 1] <> ' ') then DelSpace1 := DelSpace1 + S[i];
end;

function Hex2Dec(const S: string): integer;
begin
  if (S <> '') and (S[1] = '$') then Hex2Dec := StrToInt(S) else Hex2Dec := StrToInt('$' + S);
end;

{$I strutils_more.inc}

end.
