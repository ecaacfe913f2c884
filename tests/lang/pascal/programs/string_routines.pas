program Strs4;
{$mode objfpc}{$H+}
uses SysUtils, StrUtils;
var s, t: string; ss: ShortString; i: Integer; a: array of string; c: Char; p: PChar; b: TBytes; w: array[0..3] of Char = ('a', 'b', 'c', 'd');
function Rot13(const s: string): string;
begin
  Result := s;
  for i := 1 to Length(Result) do
    case Result[i] of
      'a'..'m', 'A'..'M': Inc(Result[i], 13);
      'n'..'z', 'N'..'Z': Dec(Result[i], 13);
    end;
end;
function WordWrap(const s: string; w: Integer): string;
var line, rest: string; p: Integer;
begin
  Result := ''; rest := s;
  while Length(rest) > w do begin
    p := w + 1; while (p > 1) and (rest[p] <> ' ') do Dec(p);
    if p = 1 then p := w + 1;
    line := TrimRight(Copy(rest, 1, p - 1)); Result := Result + line + '/'; rest := TrimLeft(Copy(rest, p, MaxInt));
  end;
  Result := Result + rest;
end;
function Soundex_(const w: string): string;
const Codes: array['a'..'z'] of Char = '01230120022455012623010202';
var i: Integer; last, c: Char;
begin
  Result := UpCase(w[1]); last := Codes[LowerCase(w)[1]];
  for i := 2 to Length(w) do begin
    c := Codes[LowerCase(w[i])];
    if (c <> '0') and (c <> last) then Result := Result + c;
    if not (w[i] in ['h', 'w']) then last := c;
    if Length(Result) = 4 then Break;
  end;
  Result := Copy(Result + '000', 1, 4);
end;
procedure Modify(s: string; var t: string; const u: string);
begin s := s + '!'; t := t + '?'; if u <> '' then t := t + u[1]; WriteLn(s, t) end;
begin
  WriteLn(Rot13('Hello, World'), ' ', Rot13(Rot13('Back')), ' ', WordWrap('the quick brown fox jumps over it', 10), ' ', Soundex_('Robert'), Soundex_('Tymczak'));
  s := 'abc'; t := s; t[1] := 'X'; WriteLn(s, t, s = t, s < t); Modify(s, t, 'zz'); WriteLn(s, t);
  s := 'x'; for i := 1 to 10 do s := s + s; WriteLn(Length(s)); SetLength(s, 2); s := s + '' + s; WriteLn(s, Length(s));
  ss := 'short'; ss := ss + IntToStr(5); s := ss; WriteLn(s, Length(ss), ss[0] = #6, ' ', Ord(ss[0]));
  p := PChar('pointer'); WriteLn(p, ' ', p[2], ' ', StrLen(p), ' ', p + 3); p := @s[1]; WriteLn(p^, p);
  WriteLn(CompareStr('a', 'b'), CompareText('ABC', 'abc'), AnsiCompareText('x', 'X'), SameText('Aa', 'aA'), ' ', 'abc' > 'ABC', ' ', 'a' + 'b' = 'ab');
  WriteLn(Pos('b', 'abcb'), PosEx('b', 'abcb', 3), RPos('b', 'abcb'), Pos('', 'abc'), Pos('z', 'abc'), ' ', StringReplace('aAaA', 'a', 'b', [rfReplaceAll, rfIgnoreCase]), StringReplace('aaa', 'a', 'b', []));
  WriteLn(Copy('hello', 2, 3), Copy('hello', 4, 10), Copy('hello', 0, 2), Copy('hello', 9, 1), '|', LeftStr('hello', 2), RightStr('hello', 2), AnsiMidStr('hello', 2, 2));
  s := 'hello world'; Insert('big ', s, 7); Delete(s, 1, 6); WriteLn(s); Delete(s, 4, 100); WriteLn(s, '|'); Insert('X', s, 100); WriteLn(s);
  a := s.Split(' '); SetLength(a, 3); a[2] := 'end'; WriteLn(Length(a), a[0], a[2], ' ', string.Join('+', a));
  for c in 'aeiou' do Write(c, Ord(c) mod 10, ' '); WriteLn; WriteLn(w, Length(w), ' ', w[1] + w[2]); s := w; WriteLn(s);
  WriteLn(TrimLeft('  x '), '|', TrimRight(' x  '), '|', Trim(#9' x '#10), '|', StringOfChar('ab'[2], 3), ' ', DupeString('ab', 2), ' ', ReverseString('abc'), ' ', AddChar('*', 'x', 3), AddCharR('*', 'x', 3));
  WriteLn(Format('%s|%10s|%-10s|%.2s|%d|%5d|%-5d|%.4d|%x|%.2f|%8.3f|%e|%g|%%', ['str', 'right', 'left', 'cut', 42, 42, 42, 42, 255, 3.14159, 2.5, 12345.678, 0.5]));
  WriteLn(Format('%1:s %0:s %1:s', ['a', 'b']), Format('%*d', [6, 7]), Format('%u', [7]), Format('%n', [1234567.891]), Format('%m', [9.5]));
  b := BytesOf('AZ'); WriteLn(Length(b), b[0], b[1], StringOf(b)); WriteLn(QuotedStr('a''b'), AnsiDequotedStr('''a''''b''', ''''), ' ', IsDelimiter(',;', 'a;b', 2), LastDelimiter('.', 'a.b.c'));
end.
