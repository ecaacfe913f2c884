program Rosetta6;
{$mode objfpc}{$H+}
uses SysUtils, Math, StrUtils;
{ many small tasks }
type TIntArray = array of Integer; TCharSet = set of Char;
function Hanoi(n: Integer; a, b, c: Char; var moves: Integer): string;
begin
  if n = 0 then Exit('');
  Result := Hanoi(n - 1, a, c, b, moves);
  Inc(moves); Result := Result + a + c;
  Result := Result + Hanoi(n - 1, b, a, c, moves);
end;
function Roman(n: Integer): string;
const V: array[0..12] of Integer = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1);
  R: array[0..12] of string = ('M', 'CM', 'D', 'CD', 'C', 'XC', 'L', 'XL', 'X', 'IX', 'V', 'IV', 'I');
var i: Integer;
begin
  Result := '';
  for i := 0 to 12 do while n >= V[i] do begin Result += R[i]; n -= V[i] end;
end;
function GCD(a, b: Int64): Int64; begin while b <> 0 do begin Result := a mod b; a := b; b := Result end; Result := a end;
function IsPalin(const s: string): Boolean;
var i, j: Integer;
begin
  i := 1; j := Length(s);
  while i < j do begin
    while (i < j) and not (s[i] in ['a'..'z', 'A'..'Z']) do Inc(i);
    while (i < j) and not (s[j] in ['a'..'z', 'A'..'Z']) do Dec(j);
    if UpCase(s[i]) <> UpCase(s[j]) then Exit(False);
    Inc(i); Dec(j);
  end;
  Result := True;
end;
procedure Permute(s: string; k: Integer; var list: string);
var i: Integer; c: Char;
begin
  if k > Length(s) then begin list := list + s + ' '; Exit end;
  for i := k to Length(s) do begin
    c := s[k]; s[k] := s[i]; s[i] := c;
    Permute(s, k + 1, list);
    c := s[k]; s[k] := s[i]; s[i] := c;
  end;
end;
function Collatz(n: Int64): TIntArray;
begin
  Result := nil;
  while True do begin
    SetLength(Result, Length(Result) + 1); Result[High(Result)] := n;
    if n = 1 then Break;
    if Odd(n) then n := 3 * n + 1 else n := n div 2;
  end;
end;
function Lev(const a, b: string): Integer;
var d: array of array of Integer; i, j: Integer;
begin
  SetLength(d, Length(a) + 1, Length(b) + 1);
  for i := 0 to Length(a) do d[i, 0] := i;
  for j := 0 to Length(b) do d[0, j] := j;
  for i := 1 to Length(a) do for j := 1 to Length(b) do
    d[i, j] := Min(Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + IfThen(a[i] = b[j], 0, 1));
  Result := d[Length(a), Length(b)];
end;
function Factors(n: Integer): string;
var p: Integer;
begin
  Result := ''; p := 2;
  while n > 1 do if n mod p = 0 then begin Result := Result + IfThen(Result = '', '', 'x') + IntToStr(p); n := n div p end else Inc(p);
end;
function Rle(const s: string): string;
var i, n: Integer;
begin
  Result := ''; i := 1;
  while i <= Length(s) do begin
    n := 1; while (i + n <= Length(s)) and (s[i + n] = s[i]) do Inc(n);
    Result := Result + IntToStr(n) + s[i]; Inc(i, n);
  end;
end;
function BigFact(n: Integer): string;
var d: array of Byte; i, j, c: Integer;
begin
  SetLength(d, 1); d[0] := 1;
  for i := 2 to n do begin
    c := 0;
    for j := 0 to High(d) do begin c := c + d[j] * i; d[j] := c mod 10; c := c div 10 end;
    while c > 0 do begin SetLength(d, Length(d) + 1); d[High(d)] := c mod 10; c := c div 10 end;
  end;
  Result := '';
  for i := High(d) downto 0 do Result := Result + Chr(48 + d[i]);
end;
var m, i: Integer; s: string; x: Integer; fib: array[0..90] of QWord; sieve: array[2..100] of Boolean;
begin
  m := 0; WriteLn(Hanoi(3, 'A', 'B', 'C', m), ' ', m);
  for i in [1, 4, 9, 14, 40, 90, 199, 249] do Write(Roman(i), ' '); WriteLn;
  WriteLn(GCD(1071, 462), ' ', GCD(123456789012, 987654321), ' ', IsPalin('A man, a plan, a canal: Panama!'), IsPalin('abca'));
  s := ''; Permute('abc', 1, s); WriteLn(s);
  for x in Collatz(11) do Write(x, ' '); WriteLn;
  WriteLn(Lev('kitten', 'sitting'), ' ', Factors(360), ' ', Factors(97), ' ', Rle('aaabccdddd'), ' ', BigFact(30));
  fib[0] := 0; fib[1] := 1; for i := 2 to 90 do fib[i] := fib[i - 1] + fib[i - 2]; WriteLn(fib[90]);
  FillChar(sieve, SizeOf(sieve), True); for i := 2 to 10 do if sieve[i] then begin x := i * i; while x <= 100 do begin sieve[x] := False; Inc(x, i) end end;
  for i := 2 to 100 do if sieve[i] then Write(i, ' '); WriteLn;
  WriteLn(AddChar('0', '42', 6), PadLeft('x', 3), '|', PadRight('y', 3), '|', RPos('a', 'banana'), NPos('an', 'banana', 2), ' ', ReplaceStr('a.b.c', '.', '::'), ' ', ContainsText('Hello', 'ELL'));
  WriteLn(TrimLeftSet('xxabc', ['x']), ' ', DelSpace(' a b '), ' ', Copy2Symb('key=val', '='), ' ', IntToBin(10, 8), ' ', Dec2Numb(255, 4, 16), ' ', Hex2Dec('FF'), ' ', RomanToInt('MCMXCIV'), ' ', IntToRoman(49));
  for i := 0 to 20 do if (i mod 15) = 0 then Write('FizzBuzz ') else if i mod 3 = 0 then Write('Fizz ') else if i mod 5 = 0 then Write('Buzz ') else Write(i, ' '); WriteLn;
end.
