{ Strings that expressions make, and what routines keep of them after the call that they were made for. }
program strings_made_for_calls;
{$ifdef FPC} {$mode objfpc} {$H+} {$endif}
uses sysutils;
type
  PNode = ^TNode;
  TNode = record text: string; next: PNode end;
  TPair = record a, b: string end;
  TWords = array of string;
var
  list: PNode; global, other: string; pair: TPair; words: TWords; fixed: array[1..3] of string; i: integer;

procedure Disturb; { makes strings of all small sizes, so that one that has ended is another one now }
var k: integer; s: string;
begin
  for k := 1 to 60 do begin
    s := StringOfChar('#', k);
    if Copy(s + s, 1, k) <> s then writeln('wrong');
    s := s + IntToStr(k);
    s := UpperCase(s + 'x');
  end
end;

procedure Keep(const s: string);
var n: PNode;
begin
  new(n); n^.text := s; n^.next := list; list := n
end;

procedure KeepValue(s: string; inPlace: boolean);
begin
  if inPlace then s := s + '!';
  global := s;
  pair.a := s;
  fixed[2] := s;
  SetLength(words, length(words) + 1);
  words[High(words)] := s
end;

procedure Change(var s: string); begin s := s + '?'; other := s end;
procedure ByReference(s: string); begin Change(s); s := s + '.'; pair.b := s end;
function Same(const s: string): string; begin Same := s end;
function SameValue(s: string): string; begin s := s + ''; exit(s) end;
function Longer(s: string): string; begin s := s + '+'; Longer := s end;
function Chosen(const a, b: string; first: boolean): string; begin if first then Chosen := a else Chosen := b end;
function Through(const s: string): string; begin Through := Same(s) end;
function Joined(const a: string; b: string): string; begin b := a + b; Joined := b + a end;

function Builder(n: integer): string;
var k: integer; line, word: string;
begin
  line := '';
  for k := 1 to n do begin
    word := IntToStr(k);
    if k > 1 then line := line + ', ';
    line := line + word;
    if k = 3 then other := line;
    if k = 30 then fixed[1] := word
  end;
  Builder := line + '.'
end;

function Early(n: integer): string;
var s, t: string; k: integer;
begin
  s := 's'; t := 't';
  for k := 1 to 100 do begin
    s := s + chr(65 + k mod 26);
    t := t + s[length(s)] + 'ab';
    if k = n then begin global := t; exit(s) end
  end;
  Early := t + s
end;

function Fails(const s: string): string;
begin
  other := s;
  Fails := s;
  if length(s) > 3 then raise Exception.Create('no ' + s)
end;

function Twice(const s: string): integer; begin Twice := length(s + s) end;

procedure Recurse(const s: string; depth: integer);
begin
  if depth > 0 then Recurse(s + chr(96 + depth), depth - 1);
  if depth mod 4 = 0 then writeln(s, ' ', depth)
end;

begin
  for i := 1 to 3 do Keep(LowerCase(Copy('Alpha Beta Gamma', i * 2, 4)));
  Disturb;
  while list <> nil do begin write(list^.text, ' '); list := list^.next end;
  writeln;
  KeepValue(Copy('abcdef', 2, 3), false); Disturb; writeln(global, pair.a, fixed[2], words[0]);
  KeepValue(Copy('abcdef', 3, 3), true); Disturb; writeln(global, pair.a, fixed[2], words[0], words[1]);
  KeepValue('long enough ' + IntToStr(123456789) + ' to have a place of its own', true); Disturb; writeln(global);
  ByReference(Copy('reference', 1, 5)); Disturb; writeln(other, ' ', pair.b);
  global := Same(Copy('same text', 1, 6)); Disturb; writeln(global);
  global := Same(Same(UpperCase(Copy('same text', 2, 6)))); Disturb; writeln(global);
  global := SameValue(Copy('value', 1, 4)); Disturb; writeln(global);
  global := Longer(Longer(Copy('value', 1, 4))); Disturb; writeln(global);
  global := Chosen(Copy('first', 1, 4), Copy('second', 1, 4), true); Disturb; writeln(global);
  global := Chosen(Copy('first', 1, 4), Copy('second', 1, 4), false); Disturb; writeln(global);
  global := Through(Copy('through', 1, 5)); Disturb; writeln(global);
  global := Joined(Copy('joined', 1, 3), Copy('joined', 3, 4)); Disturb; writeln(global);
  global := LowerCase(Trim(Copy('  Some Text  ', 1, 8)) + UpperCase(Copy('more', 1, 3))); Disturb; writeln('[', global, ']');
  global := Trim(Copy('xx  ', 3, 2)); writeln('[', global, ']', length(Trim(Copy(' ab ', 1, 3))));
  global := Copy(Copy(Copy('abcdefghij', 2, 8), 2, 6), 0, 3); Disturb; writeln(global);
  global := Copy(Copy('abcdefghij', 2, 8), 20, 3) + Copy(Copy('abcdefghij', 2, 8), 2, 0); writeln('[', global, ']');
  global := UpperCase(LowerCase(UpperCase(Same('shared Text')))); other := LowerCase(global); writeln(global, other);
  other := 'constant'; global := UpperCase(other) + other; other := UpperCase(Same(other)); writeln(global, other, Same('constant'));
  writeln(Builder(12)); writeln(other); global := Builder(40); Disturb; writeln(length(global), ' ', fixed[1], ' ', other);
  writeln(Early(5)); writeln(global); global := Early(0); Disturb; writeln(length(global));
  try global := Fails(Copy('failing', 1, 5)); except on e: Exception do begin Disturb; writeln(e.Message, ' ', other) end end;
  writeln(Fails(Copy('fine', 1, 3)), ' ', other);
  writeln(Twice(Copy('twice', 2, 3)) + Twice(IntToStr(1234)) * Pos(Copy('abc', 2, 1), 'aabbcc' + IntToStr(1)));
  writeln(StrToInt(Copy('123456', 2, 3)) + length(Copy('abcdef', 2, 3) + Copy('xyz', 1, 2)));
  writeln(Copy('abc', 1, 2) = Copy('abx', 1, 2), ' ', Copy('abc', 1, 2) < Copy('abd', 2, 2), ' ', Copy('abcabcabcabc', 1, 9) = Copy('abcabcabcabd', 1, 9), ' ', Trim(Copy('   ', 1, 2)) = '');
  Recurse(Copy('recursion', 1, 3), 12);
  global := Copy('own', 1, 2); global := global + global + Copy(global + 'x', 1, 3) + global; Disturb; writeln(global);
  global := ''; for i := 1 to 200 do global := global + Same(IntToStr(i mod 10)); writeln(length(global), global[200], global[1]);
end.
