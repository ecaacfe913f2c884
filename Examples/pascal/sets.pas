{ sets.pas - sets as a data type: union, difference, intersection, inclusion, membership.

  Shows: sets of characters, of enumerations and of numbers; set constants; and problems that sets
  make short. }
program Sets;

type
  Color = (Red, Orange, Yellow, Green, Blue, Violet);
  ColorSet = set of Color;
  LetterSet = set of 'a'..'z';

const
  ColorNames: array[Color] of string = ('red', 'orange', 'yellow', 'green', 'blue', 'violet');
  Vowels = ['a', 'e', 'i', 'o', 'u'];
  Primary = [Red, Yellow, Blue];
  Warm = [Red..Yellow];

procedure WriteColors(const title: string; s: ColorSet);
var
  c: Color;
  first: Boolean;
begin
  Write(title, ' = [');
  first := True;
  for c := Red to Violet do
    if c in s then
    begin
      if not first then
        Write(', ');
      Write(ColorNames[c]);
      first := False
    end;
  WriteLn(']')
end;

function Letters(const text: string): LetterSet;
var
  i: Integer;
  found: LetterSet;
begin
  found := [];
  for i := 1 to Length(text) do
    if text[i] in ['a'..'z'] then
      found := found + [text[i]];
  Letters := found
end;

procedure WriteLetters(const title: string; s: LetterSet);
var
  c: Char;
begin
  Write(title, ' ');
  for c := 'a' to 'z' do
    if c in s then
      Write(c);
  WriteLn
end;

procedure WriteRelation(const a, b: ColorSet);
begin
  if a = b then
    WriteLn('  equal')
  else if a <= b then
    WriteLn('  the first is a subset of the second')
  else if a >= b then
    WriteLn('  the first is a superset of the second')
  else if a * b = [] then
    WriteLn('  nothing in common')
  else
    WriteLn('  they overlap')
end;

procedure Count(const text: string);
var
  i, vowelCount, consonantCount, otherCount: Integer;
begin
  vowelCount := 0;
  consonantCount := 0;
  otherCount := 0;
  for i := 1 to Length(text) do
    if text[i] in Vowels then
      vowelCount := vowelCount + 1
    else if text[i] in ['a'..'z'] - Vowels then
      consonantCount := consonantCount + 1
    else
      otherCount := otherCount + 1;
  WriteLn(text, ': ', vowelCount, ' vowels, ', consonantCount, ' consonants, ', otherCount, ' others')
end;

{ Picks the colors for a map: neighbours must differ. }
procedure ColorMap;
const
  Countries = 6;
  Names: array[1..Countries] of string = ('France', 'Belgium', 'Luxembourg', 'Germany',
                                          'Netherlands', 'Switzerland');
  Borders: array[1..Countries] of set of 1..Countries =
    ([2, 3, 4, 6], [1, 3, 4, 5], [1, 2, 4], [1, 2, 3, 5, 6], [2, 4], [1, 4]);
var
  chosen: array[1..Countries] of Color;
  taken: ColorSet;
  i, k: Integer;
  c: Color;
begin
  for i := 1 to Countries do
  begin
    taken := [];
    for k := 1 to i - 1 do
      if k in Borders[i] then
        taken := taken + [chosen[k]];
    c := Red;
    while c in taken do
      c := Succ(c);
    chosen[i] := c;
    WriteLn(Names[i], ': ', ColorNames[c])
  end
end;

var
  mixed, all: ColorSet;
begin
  all := [Red..Violet];
  mixed := all - Primary;
  WriteColors('primary', Primary);
  WriteColors('warm', Warm);
  WriteColors('mixed', mixed);
  WriteColors('primary + warm', Primary + Warm);
  WriteColors('primary * warm', Primary * Warm);
  WriteColors('primary - warm', Primary - Warm);
  WriteColors('not both', (Primary + Warm) - Primary * Warm);
  WriteRelation(Primary, Warm);
  WriteRelation(Primary, all);
  WriteRelation(all, mixed);
  WriteRelation(Primary, mixed);
  WriteRelation(Primary + mixed, all);
  Count('programming in pascal');
  WriteLetters('common letters:', Letters('programming') * Letters('pascal'));
  WriteLetters('missing in the pangram:', ['a'..'z'] - Letters('pack my box with five dozen jugs'));
  if Letters('the quick brown fox jumps over the lazy dog') = ['a'..'z'] then
    WriteLn('this one is complete');
  ColorMap
end.
