{ ISO 7185 6.6.2: function declarations }
program prog(output);
type col = (red, green, blue); p = ^r; r = record v: integer end; small = 1..20;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
function fact(n: integer): integer;
begin
  if n <= 1 then fact := 1 else fact := n * fact(n - 1)
end;
function next(c: col): col;
begin
  if c = blue then next := red else next := succ(c)
end;
function make(n: integer): p;
var q: p;
begin
  new(q); q^.v := n; make := q
end;
function valueOf(q: p): integer;
begin
  valueOf := q^.v
end;
function letter(i: integer): char;
begin
  letter := chr(ord('a') + i)
end;
function less(a, b: real): Boolean;
begin
  less := a < b
end;
function power(x: real; n: integer): real;
var r: real;
begin
  r := 1;
  while n > 0 do begin
    if odd(n) then r := r * x;
    n := n div 2; x := x * x
  end;
  power := r
end;
function isOdd(n: integer): Boolean; forward;
function isEven(n: integer): Boolean;
begin
  if n = 0 then isEven := true else isEven := isOdd(n - 1)
end;
function isOdd;
begin
  if n = 0 then isOdd := false else isOdd := isEven(n - 1)
end;
function twice: integer;
begin
  twice := 1; twice := 2
end;
function gcd(m, n: small): small;
begin
  if m mod n = 0 then gcd := n else gcd := gcd(n, m mod n)
end;
function viaNested(n: integer): integer;
  procedure set1(k: integer);
  begin
    viaNested := k * n
  end;
begin
  set1(7)
end;
begin
  chk(1, fact(10) = 3628800); chk(2, next(next(green)) = red); chk(3, valueOf(make(5)) = 5); chk(4, letter(3) = 'd');
  chk(5, less(1, 2.5) and not less(2, 2)); chk(6, power(2, 10) = 1024); chk(7, isEven(10) and isOdd(7) and not isOdd(8));
  chk(8, twice * twice = 4); chk(9, gcd(12, 18) = 6); chk(10, viaNested(6) = 42)
end.
