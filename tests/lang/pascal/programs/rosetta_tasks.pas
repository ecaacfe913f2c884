{$MODE OBJFPC}
{$H+}
program rosetta_tasks;
uses SysUtils, Math, StrUtils;
type TIntArray = array of Integer; TCharSet = set of Char;
function Roman(n: Integer): string;
const v: array[0..12] of Integer = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1);
  s: array[0..12] of string = ('M', 'CM', 'D', 'CD', 'C', 'XC', 'L', 'XL', 'X', 'IX', 'V', 'IV', 'I');
var i: Integer; begin Result := ''; for i := Low(v) to High(v) do while n >= v[i] do begin Result += s[i]; Dec(n, v[i]) end end;
function Sieve(n: Integer): TIntArray; var c: array of Boolean; i, j: Integer; begin SetLength(c, n + 1); Result := nil;
  for i := 2 to n do if not c[i] then begin SetLength(Result, Length(Result) + 1); Result[High(Result)] := i; j := i * i;
  while j <= n do begin c[j] := True; Inc(j, i) end end end;
function Levenshtein(const a, b: string): Integer; var d: array of array of Integer; i, j: Integer;
  begin SetLength(d, Length(a) + 1, Length(b) + 1); for i := 0 to Length(a) do d[i, 0] := i; for j := 0 to Length(b) do d[0, j] := j;
  for i := 1 to Length(a) do for j := 1 to Length(b) do d[i, j] := MinIntValue([d[i - 1, j] + 1, d[i, j - 1] + 1, d[i - 1,
  j - 1] + Ord(a[i] <> b[j])]); Result := d[Length(a), Length(b)] end;
function LCS(const a, b: string): string; var x, y: string; begin if (a = '') or (b = '') then Exit('');
  if a[Length(a)] = b[Length(b)] then Exit(LCS(Copy(a, 1, Length(a) - 1), Copy(b, 1, Length(b) - 1)) + a[Length(a)]);
  x := LCS(a, Copy(b, 1, Length(b) - 1)); y := LCS(Copy(a, 1, Length(a) - 1), b);
  if Length(x) > Length(y) then Result := x else Result := y end;
function Caesar(const s: string; k: Integer): string; var i: Integer; begin Result := s;
  for i := 1 to Length(Result) do case Result[i] of 'A'..'Z': Result[i] := Chr((Ord(Result[i]) - 65 + k + 26) mod 26 + 65);
  'a'..'z': Result[i] := Chr((Ord(Result[i]) - 97 + k + 26) mod 26 + 97) end end;
function IsPal(const s: string): Boolean; var t: string; c: Char; begin t := '';
  for c in LowerCase(s) do if c in ['a'..'z'] then t := t + c; Result := t = ReverseString(t) end;
function RunLength(const s: string): string; var i, n: Integer; begin Result := ''; i := 1; while i <= Length(s) do begin n := 1;
  while (i + n <= Length(s)) and (s[i + n] = s[i]) do Inc(n); Result := Result + IntToStr(n) + s[i]; Inc(i, n) end end;
function Gray(n: Cardinal): string; begin Result := IntToBin(n xor (n shr 1), 5) end;
function LookSay(const s: string): string; begin Result := RunLength(s) end;
function Balanced(const s: string): Boolean; var d: Integer; c: Char; begin d := 0;
  for c in s do begin if c = '[' then Inc(d) else if c = ']' then Dec(d); if d < 0 then Exit(False) end; Result := d = 0 end;
procedure Pascal(n: Integer); var i, j: Integer; c: Int64; begin for i := 0 to n - 1 do begin c := 1; Write('':(n - i) * 2);
  for j := 0 to i do begin Write(c:4); c := c * (i - j) div (j + 1) end; WriteLn end end;
procedure Spiral(n: Integer); var a: array of array of Integer; x, y, dx, dy, i, t: Integer; begin SetLength(a, n, n); x := 0; y := 0;
  dx := 1; dy := 0; for i := 1 to n * n do begin a[y, x] := i;
  if (x + dx < 0) or (x + dx >= n) or (y + dy < 0) or (y + dy >= n) or (a[y + dy, x + dx] <> 0) then begin t := dx; dx := -dy; dy := t end;
  Inc(x, dx); Inc(y, dy) end; for y := 0 to n - 1 do begin for x := 0 to n - 1 do Write(a[y, x]:3); WriteLn end end;
procedure Collatz(n: Int64); var c: Integer; m: Int64; begin c := 0; m := n;
  while n <> 1 do begin if Odd(n) then n := 3 * n + 1 else n := n div 2; m := Max(m, n); Inc(c) end; WriteLn(c, ' ', m) end;
function Mandel: string; var y, x: Integer; cr, ci, zr, zi, t: Double; k: Integer; begin Result := '';
  for y := -4 to 4 do begin for x := -14 to 6 do begin cr := x / 8; ci := y / 4; zr := 0; zi := 0; k := 0;
  while (k < 30) and (zr * zr + zi * zi < 4) do begin t := zr * zr - zi * zi + cr; zi := 2 * zr * zi + ci; zr := t; Inc(k) end;
  if k = 30 then Result += '#' else Result += '.' end; Result += LineEnding end end;
function Luhn(const s: string): Boolean; var i, d, t: Integer; begin t := 0; for i := Length(s) downto 1 do begin d := Ord(s[i]) - Ord('0');
  if Odd(Length(s) - i) then begin d := d * 2; if d > 9 then Dec(d, 9) end; Inc(t, d) end; Result := t mod 10 = 0 end;
function Commas(n: Int64): string; begin Result := FormatFloat('#,##0', n) end;
var i: Integer; p: Integer; arr: TIntArray; s: string; bottles: Integer;
  m: array[1..3, 1..3] of Integer = ((1, 2, 3), (4, 5, 6), (7, 8, 9));
begin
  for i in TIntArray.Create(1990, 2008, 1666, 3999, 4) do Write(Roman(i), ' '); WriteLn; for p in Sieve(50) do Write(p, ' '); WriteLn;
  WriteLn(Levenshtein('kitten', 'sitting'), Levenshtein('rosettacode', 'raisethysword'), ' ', LCS('thisisatest', 'testing123'), ' ',
  Caesar('The Quick Brown Fox', 3), ' ', Caesar(Caesar('Hello', 3), -3));
  WriteLn(IsPal('A man, a plan, a canal: Panama'), IsPal('hello'), ' ', RunLength('WWWWBBBWCC')); for i := 0 to 7 do Write(Gray(i), ' ');
  WriteLn; s := '1'; for i := 1 to 7 do begin Write(s, ' '); s := LookSay(s) end; WriteLn; WriteLn(Balanced('[[][]]'), Balanced(']['));
  Pascal(6); Spiral(5); Collatz(27); Write(Mandel);
  WriteLn(Luhn('49927398716'), Luhn('1234567812345678'), ' ', Commas(1234567890), ' ', Commas(-5), ' ', Commas(999));
  for bottles := 3 downto 1 do WriteLn(bottles, IfThen(bottles = 1, ' bottle', ' bottles'), ' of beer');
  for i := 1 to 15 do if i mod 15 = 0 then Write('FizzBuzz ') else if i mod 3 = 0 then Write('Fizz ') else if i mod 5 = 0 then
  Write('Buzz ') else Write(i, ' '); WriteLn; for i := 1 to 3 do Write(m[i, 4 - i], m[i][i], ' ');
  WriteLn(Format('%8.3f|%-8d|%8s|%x', [Pi, 42, 'abc', 255]));
end.
