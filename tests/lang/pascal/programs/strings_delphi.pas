{$MODE DELPHI}
program strings_delphi;
{$APPTYPE CONSOLE}
uses SysUtils, StrUtils;
type TDays = (Mon, Tue, Wed); TFlags = set of TDays; TPair = record Key, Value: string; end; TPairs = array of TPair;
  TFunc = function(const s: string): string;
const Sep = '='; Cfg: array[0..3] of string = ('name=Bob', ' age = 42 ', '# comment', 'flag');
var s, t: string; i, j: Integer; ps: TPairs; d: TDays; f: TFlags; r: Double; fn: TFunc; b: Boolean; c: Char; n: Int64; w: Word;
  ext: Extended; cur: Currency; sb: AnsiString; p: PChar;
function Parse(const line: string; out p: TPair): Boolean; var k: Integer; begin k := Pos(Sep, line);
  Result := (k > 0) and (line[1] <> '#'); if Result then begin p.Key := Trim(Copy(line, 1, k - 1));
  p.Value := Trim(Copy(line, k + 1, MaxInt)) end else p.Key := '' end;
function Shout(const s: string): string; begin Result := UpperCase(s) + '!' end;
procedure Swap(var a, b: string); var t: string; begin t := a; a := b; b := t end;
function Center(const s: string; w: Integer; pad: Char = ' '): string; begin if Length(s) >= w then Exit(s);
  Result := StringOfChar(pad, (w - Length(s)) div 2) + s; Result := Result + StringOfChar(pad, w - Length(Result)) end;
begin
  SetLength(ps, 0); for i := Low(Cfg) to High(Cfg) do begin SetLength(ps, Length(ps) + 1);
  if not Parse(Cfg[i], ps[High(ps)]) then SetLength(ps, Length(ps) - 1) end;
  for i := 0 to High(ps) do Writeln(ps[i].Key, '->', ps[i].Value); fn := Shout; Writeln(fn('hey')); s := 'a'; t := 'b'; Swap(s, t);
  Writeln(s, t, Center('mid', 9, '*'), '|', Center('x', 4), '|');
  for d := Low(TDays) to High(TDays) do if d in [Mon, Wed] then Include(f, d); Writeln(f = [Mon, Wed], Ord(High(TDays)));
  r := StrToFloatDef('abc', 1.5); Writeln(Format('%.2f %5.1f %e', [r, r * 2, r])); b := TryStrToInt('77', i); Writeln(b, i);
  Writeln(StrToIntDef('x', 9), ' ', IntToHex(48879, 8), ' ', Format('%.8x %8.4x', [255, 255])); c := 'q';
  Writeln(UpCase(c), Ord(c), c in ['a'..'z'], CharInSet(c, ['x'])); n := High(Int64); Writeln(n, ' ', n div 3); cur := 12.3456;
  Writeln(cur:0:4, ' ', CurrToStr(cur)); Writeln(Format('[%-8s][%8s][%s]', ['ab', 'cd', 'ef']), Format('%d%%', [50]),
  Format('%2:s-%0:s-%1:s', ['a', 'b', 'c'])); s := 'hello world'; s[1] := UpCase(s[1]); Delete(s, 6, 1); Insert('_', s, 6);
  Writeln(s, Pos('o', s), PosEx('o', s, 6), LastDelimiter('o', s));
  Writeln(AnsiReverseString('abc'), ReplaceText('aAa', 'a', 'x'), LeftStr('abcdef', 3), RightBStr('abc', 2));
  for i := 1 to WordCount('one two,three', [' ', ',']) do Write(ExtractWord(i, 'one two,three', [' ', ',']), ';'); Writeln;
  Writeln(SameText('ABC', 'abc'), CompareText('a', 'B') < 0, AnsiSameStr('a', 'A'), ' ', StringReplace('x.y.z', '.', '', [rfReplaceAll]));
  try i := StrToInt('12a') except on E: EConvertError do Writeln(E.ClassName, ': ', E.Message) end; w := 65535; Inc(w); Writeln(w);
  j := -17; Writeln(j div 5, j mod 5, ' ', j shr 28, ' ', j and $F); p := PChar(s); Writeln(p[0], StrLen(p)); sb := s; UniqueString(sb);
  sb[1] := 'J'; Writeln(s[1], sb[1]); Writeln(IntToStr(Length(Trim(#9' x '#13#10))));
  Writeln(string(c) + 'z', 'A' + 'B' + #67, ^I = #9, Chr(65) + Char(66));
  Writeln(Copy('abc', 2, 100), Copy('abc', 0, 2), '|', Copy('abc', 4, 1), '|'); Write(1.0:5:2, -1:4, True:6, 'c':3, 'str':5); Writeln;
  i := 0; repeat Inc(i); if i = 3 then Continue; if i > 5 then Break; Write(i, ' ') until False; Writeln;
  case s[1] of 'A'..'F': Writeln('A-F'); 'G'..'M': Writeln('G-M') else Writeln('other') end; with ps[0] do Writeln(Key + '/' + Value);
  if not Assigned(@fn) then Writeln('nil') else Writeln('set');
end.
