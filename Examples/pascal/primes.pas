{ primes.pas - prime numbers three ways: a sieve, trial division, and factors.

  Shows: arrays of Boolean, functions, nested loops, Break, Int64 arithmetic. }
program Primes;

const
  Limit = 200;

var
  isComposite: array[2..Limit] of Boolean;

{ Crosses out the multiples of every prime. }
procedure Sieve;
var
  n, multiple: Integer;
begin
  for n := 2 to Limit do
    isComposite[n] := False;
  n := 2;
  while n * n <= Limit do
  begin
    if not isComposite[n] then
    begin
      multiple := n * n;
      while multiple <= Limit do
      begin
        isComposite[multiple] := True;
        multiple := multiple + n
      end
    end;
    n := n + 1
  end
end;

procedure WritePrimes;
const
  PerLine = 10;
var
  n, count: Integer;
begin
  count := 0;
  for n := 2 to Limit do
    if not isComposite[n] then
    begin
      Write(n:5);
      count := count + 1;
      if count mod PerLine = 0 then
        WriteLn
    end;
  if count mod PerLine <> 0 then
    WriteLn;
  WriteLn(count, ' primes up to ', Limit)
end;

function IsPrime(n: Int64): Boolean;
var
  divisor: Int64;
begin
  IsPrime := n >= 2;
  divisor := 2;
  while divisor * divisor <= n do
  begin
    if n mod divisor = 0 then
    begin
      IsPrime := False;
      Break
    end;
    divisor := divisor + 1
  end
end;

{ 360 = 2^3 * 3^2 * 5 }
procedure WriteFactors(n: Int64);
var
  divisor: Int64;
  exponent: Integer;
  first: Boolean;
begin
  Write(n, ' = ');
  first := True;
  divisor := 2;
  while n > 1 do
  begin
    if divisor * divisor > n then
      divisor := n;
    exponent := 0;
    while n mod divisor = 0 do
    begin
      n := n div divisor;
      exponent := exponent + 1
    end;
    if exponent > 0 then
    begin
      if not first then
        Write(' * ');
      first := False;
      Write(divisor);
      if exponent > 1 then
        Write('^', exponent)
    end;
    divisor := divisor + 1
  end;
  WriteLn
end;

var
  n, twins: Integer;
begin
  Sieve;
  WritePrimes;

  { both methods must agree }
  for n := 2 to Limit do
    if IsPrime(n) = isComposite[n] then
      WriteLn('the methods disagree about ', n);

  twins := 0;
  for n := 2 to Limit - 2 do
    if not isComposite[n] and not isComposite[n + 2] then
      twins := twins + 1;
  WriteLn(twins, ' pairs of twins');

  WriteFactors(360);
  WriteFactors(1001);
  WriteFactors(65536);
  WriteFactors(600851475143);
  if IsPrime(2147483647) then
    WriteLn('2^31 - 1 is prime')
end.
