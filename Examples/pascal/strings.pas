{ strings.pas - a toolkit for strings, with small demonstrations.

  Shows: dynamic strings, Length, Copy, Pos, Insert, Delete, Concat, Str, Val, indexing, and
  functions that build strings. }
program StringToolkit;

function UpperText(const text: string): string;
var
  i: Integer;
  upper: string;
begin
  upper := text;
  for i := 1 to Length(upper) do
    upper[i] := UpCase(upper[i]);
  UpperText := upper
end;

function Reversed(const text: string): string;
var
  i: Integer;
  backwards: string;
begin
  backwards := '';
  for i := Length(text) downto 1 do
    backwards := backwards + text[i];
  Reversed := backwards
end;

function Trimmed(const text: string): string;
var
  first, last: Integer;
begin
  first := 1;
  last := Length(text);
  while (first <= last) and (text[first] = ' ') do
    first := first + 1;
  while (last >= first) and (text[last] = ' ') do
    last := last - 1;
  Trimmed := Copy(text, first, last - first + 1)
end;

{ Replaces every 'old' by 'fresh'; what was put in is not searched again. }
function Replaced(const text, old, fresh: string): string;
var
  rest, done: string;
  at: Integer;
begin
  rest := text;
  done := '';
  at := Pos(old, rest);
  while at > 0 do
  begin
    done := done + Copy(rest, 1, at - 1) + fresh;
    Delete(rest, 1, at - 1 + Length(old));
    at := Pos(old, rest)
  end;
  Replaced := done + rest
end;

{ The n-th field of a text with a separator; empty when there are fewer. }
function Field(const text: string; separator: Char; n: Integer): string;
var
  i, current: Integer;
  part: string;
begin
  current := 1;
  part := '';
  for i := 1 to Length(text) do
    if text[i] = separator then
      current := current + 1
    else if current = n then
      part := part + text[i];
  Field := part
end;

function IsPalindrome(const text: string): Boolean;
var
  i: Integer;
  letters: string;
begin
  letters := '';
  for i := 1 to Length(text) do
    if UpCase(text[i]) in ['A'..'Z'] then
      letters := letters + UpCase(text[i]);
  IsPalindrome := letters = Reversed(letters)
end;

{ Shifts the letters of the alphabet, Caesar's cipher. }
function Shifted(const text: string; distance: Integer): string;
var
  i: Integer;
  secret: string;

  function Turn(c, first: Char): Char;
  begin
    Turn := Chr((Ord(c) - Ord(first) + distance + 26) mod 26 + Ord(first))
  end;

begin
  secret := text;
  for i := 1 to Length(text) do
    if text[i] in ['a'..'z'] then
      secret[i] := Turn(text[i], 'a')
    else if text[i] in ['A'..'Z'] then
      secret[i] := Turn(text[i], 'A');
  Shifted := secret
end;

{ Any base from 2 to 16. }
function InBase(n, base: Integer): string;
const
  Digits = '0123456789ABCDEF';
var
  text: string;
begin
  text := '';
  repeat
    text := Copy(Digits, n mod base + 1, 1) + text;
    n := n div base
  until n = 0;
  InBase := text
end;

{ 1234567 becomes 1,234,567 }
function WithCommas(n: Int64): string;
var
  text: string;
  i: Integer;
begin
  Str(n, text);
  i := Length(text) - 2;
  while (i > 1) and (text[i - 1] <> '-') do
  begin
    Insert(',', text, i);
    i := i - 3
  end;
  WithCommas := text
end;

{ 'aaabcc' becomes '3ab2c' }
function Compressed(const text: string): string;
var
  i, run: Integer;
  shorter, count: string;
begin
  shorter := '';
  i := 1;
  while i <= Length(text) do
  begin
    run := 1;
    while (i + run <= Length(text)) and (text[i + run] = text[i]) do
      run := run + 1;
    if run > 1 then
    begin
      Str(run, count);
      shorter := shorter + count
    end;
    shorter := shorter + text[i];
    i := i + run
  end;
  Compressed := shorter
end;

{ The number of single-letter edits that turn one word into the other. }
function EditDistance(const a, b: string): Integer;
const
  MaxLength = 30;
var
  cost: array[0..MaxLength, 0..MaxLength] of Integer;
  i, k, best: Integer;
begin
  for i := 0 to Length(a) do
    cost[i, 0] := i;
  for k := 0 to Length(b) do
    cost[0, k] := k;
  for i := 1 to Length(a) do
    for k := 1 to Length(b) do
    begin
      best := cost[i - 1, k - 1] + Ord(a[i] <> b[k]);
      if cost[i - 1, k] + 1 < best then
        best := cost[i - 1, k] + 1;
      if cost[i, k - 1] + 1 < best then
        best := cost[i, k - 1] + 1;
      cost[i, k] := best
    end;
  EditDistance := cost[Length(a), Length(b)]
end;

procedure ShowNumber(const text: string);
var
  value, code: Integer;
begin
  Val(text, value, code);
  if code = 0 then
    WriteLn('[', text, '] is ', value)
  else
    WriteLn('[', text, '] is no number: see character ', code)
end;

var
  s: string;
  i: Integer;
begin
  s := 'Pascal';
  WriteLn(s, ' has ', Length(s), ' letters, the first is ', s[1], ', the last ', s[Length(s)]);
  Insert('Blaise ', s, 1);
  s := s + ', 1623-1662';
  WriteLn(s);
  WriteLn(Copy(s, 8, 6), '|', Copy(s, 15, 99), '|', Copy(s, 99, 5), '|');
  Delete(s, 7, 8);
  WriteLn(s, ', comma at ', Pos(',', s), ', x at ', Pos('x', s));
  WriteLn(UpperText('upper'), ' ', Reversed('backwards'), ' [', Trimmed('   trimmed  '), ']');
  WriteLn(Replaced('one fish two fish red fish', 'fish', 'goldfish'));
  for i := 1 to 4 do
    Write('<', Field('root:x:0', ':', i), '>');
  WriteLn;
  WriteLn(IsPalindrome('A man, a plan, a canal: Panama'), ' ', IsPalindrome('Pascal'));
  WriteLn(Shifted('Attack at dawn!', 3), ' ', Shifted(Shifted('Attack at dawn!', 3), -3));
  WriteLn(InBase(2026, 2), ' ', InBase(2026, 8), ' ', InBase(2026, 16), ' ', InBase(0, 10));
  WriteLn(WithCommas(999), ' ', WithCommas(1000), ' ', WithCommas(-1234567), ' ',
    WithCommas(9007199254740993));
  WriteLn(Compressed('aaabccddddde'));
  WriteLn(EditDistance('kitten', 'sitting'), ' ', EditDistance('', 'abc'), ' ',
    EditDistance('same', 'same'));
  ShowNumber('42');
  ShowNumber('-17');
  ShowNumber('4x2');
  WriteLn('abc' < 'abd', ' ', 'abc' < 'ab', ' ', 'Z' < 'a', ' ', '' < 'a');
  WriteLn('right':10, '|', 'left', '|')
end.
