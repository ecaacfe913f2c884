{$mode fpc} program c05;
{ life + sieve + gcd + perfect numbers + pascal triangle + base conversion, roman, caesar, palindromes, bigint }
const W = 8; H = 6;
type grid = array[0..H+1, 0..W+1] of boolean; big = array[1..60] of byte;
var g: grid; i, j, gen, n: integer; sieve: array[2..100] of boolean; tri: array[0..10] of longint; b: big; s: string;
procedure step(var g: grid);
var n: grid; i, j, c, di, dj: integer;
begin
  fillchar(n, sizeof(n), 0);
  for i := 1 to H do for j := 1 to W do begin
    c := 0; for di := -1 to 1 do for dj := -1 to 1 do if ((di <> 0) or (dj <> 0)) and g[i+di, j+dj] then inc(c);
    n[i, j] := (c = 3) or (g[i, j] and (c = 2));
  end;
  g := n;
end;
procedure show(const g: grid); var i, j: integer; begin for i := 1 to H do begin for j := 1 to W do if g[i, j] then write('#') else write('.'); writeln end; writeln end;
function gcd(a, b: longint): longint; begin if b = 0 then gcd := a else gcd := gcd(b, a mod b) end;
function base(n: longint; b: byte): string; const d: string[16] = '0123456789ABCDEF'; begin if n < b then base := d[n + 1] else base := base(n div b, b) + d[n mod b + 1] end;
procedure mulb(var b: big; k: byte); var i: integer; c: word; begin c := 0; for i := 1 to 60 do begin c := c + b[i] * k; b[i] := c mod 10; c := c div 10 end end;
function pal(s: string): boolean; var i, j: byte; begin i := 1; j := length(s); pal := true; while i < j do begin if upcase(s[i]) <> upcase(s[j]) then begin pal := false; exit end; inc(i); dec(j) end end;
function caesar(s: string; k: integer): string; var i: integer; begin for i := 1 to length(s) do case s[i] of 'a'..'z': s[i] := chr((ord(s[i]) - 97 + k + 26) mod 26 + 97); 'A'..'Z': s[i] := chr((ord(s[i]) - 65 + k + 26) mod 26 + 65) end; caesar := s end;
begin
  fillchar(g, sizeof(g), false); g[2, 3] := true; g[3, 4] := true; g[4, 2] := true; g[4, 3] := true; g[4, 4] := true;
  for gen := 1 to 3 do begin show(g); step(g) end;
  for i := 2 to 100 do sieve[i] := true;
  for i := 2 to 10 do if sieve[i] then begin j := i * i; while j <= 100 do begin sieve[j] := false; j := j + i end end;
  for i := 2 to 100 do if sieve[i] then write(i, ' '); writeln;
  writeln(gcd(1071, 462), ' ', base(255, 2), ' ', base(48879, 16));
  fillchar(tri, sizeof(tri), 0); tri[0] := 1; for n := 0 to 6 do begin for i := 0 to n do write(tri[i]:5); writeln; for i := n + 1 downto 1 do tri[i] := tri[i] + tri[i-1] end;
  fillchar(b, sizeof(b), 0); b[1] := 1; for i := 1 to 40 do mulb(b, i); j := 60; while b[j] = 0 do dec(j); for i := j downto 1 do write(b[i]); writeln;
  writeln(pal('Racecar'), pal('hello')); s := caesar('Hello, World', 3); writeln(s, ' ', caesar(s, -3));
end.
