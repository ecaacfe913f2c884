program Strings8;
{$mode fpc}{$H-}
{ shortstring behaviours, string functions, char arrays, case ranges, const arrays, typed consts }
uses strings;
type
  TName = string[8];
  TLine = array[1..10] of char;
  TDay = (mon, tue, wed, thu, fri, sat, sun);
  TDays = set of TDay;
const
  Weekend: TDays = [sat, sun];
  Short: array[TDay] of string[3] = ('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun');
  Primes: array[1..5] of integer = (2, 3, 5, 7, 11);
  Table: array[0..1, 0..2] of byte = ((1, 2, 3), (4, 5, 6));
  Rec: record a: integer; s: string[5] end = (a: 3; s: 'abc');
  Counter: integer = 0;
var
  n: TName; l: TLine; s: string; d: TDay; i, j: integer; c: char; p: ^TName; ds: TDays; pc: pchar; buf: array[0..20] of char;
function Next: integer; begin inc(Counter); Next := Counter end;
function Classify(c: char): string;
begin
  case c of
    'a'..'z': Classify := 'lower';
    'A'..'Z': Classify := 'upper';
    '0'..'9': Classify := 'digit';
    ' ', #9: Classify := 'blank';
  else Classify := 'other(' + c + ')';
  end;
end;
procedure Caesar(var s: string; k: integer);
var i: integer;
begin
  for i := 1 to length(s) do
    if s[i] in ['a'..'z'] then s[i] := chr((ord(s[i]) - 97 + k + 26) mod 26 + 97)
    else if s[i] in ['A'..'Z'] then s[i] := chr((ord(s[i]) - 65 + k + 26) mod 26 + 65);
end;
begin
  n := 'abcdefghijk'; writeln(n, length(n), ' ', sizeof(n));
  l := 'hello     '; writeln('[', l, ']'); l[6] := '!'; writeln(l < 'hellp     ');
  s := l; writeln(length(s)); s := copy(l, 1, 6); writeln(s);
  for d := mon to sun do if d in Weekend then write(Short[d], '* ') else write(Short[d], ' '); writeln;
  ds := [mon..fri] - [wed]; ds := ds * [tue..sun] + [sun]; for d in ds do write(ord(d)); writeln;
  writeln(ds <= [mon..sun], ds = [tue, thu, fri, sun], [] <= ds, mon in ds);
  for i := 1 to 5 do inc(Primes[i], i); for i := 1 to 5 do write(Primes[i]:3); writeln;
  for i := 0 to 1 do for j := 0 to 2 do write(Table[i, j] * (i + 1), ','); writeln;
  writeln(Rec.a, Rec.s, Next + Next * 10);
  for c in 'aZ5 ?' do write(Classify(c), ' '); writeln;
  s := 'Hello, World'; Caesar(s, 3); writeln(s); Caesar(s, -3); writeln(s);
  new(p); p^ := 'pointed'; writeln(p^[1], p^ + '!', length(p^)); dispose(p);
  s := ''; for c := 'z' downto 'v' do s := s + c; writeln(s, pos('x', s), ' ', upcase(s));
  s := 'abc'; s := s + s + s; delete(s, 4, 3); insert('--', s, 4); writeln(s);
  writeln('a' < 'b', 'abc' < 'abd', 'abc' < 'ab', '' < 'a', 'Z' < 'a');
  fillchar(buf, sizeof(buf), 0); for i := 0 to 4 do buf[i] := chr(65 + i); pc := buf; writeln(pc, ' ', strlen(pc));
  str(12.3456:10:2, s); writeln('[', s, ']'); str(7:3, s); writeln('[', s, ']'); val('3.5e2', i, j); writeln(j);
  writeln(stringofchar('x', 5), '  ' + '|', lowercase('ABC'), concat('p', 'q'), char(66), string('z')[1]);
  writeln(ord(succ(mon)), pred(5), high(TDay), low(TDay), ord(high(byte)), high(Primes), length(Primes));
end.
