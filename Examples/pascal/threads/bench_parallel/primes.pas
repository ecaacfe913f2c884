program ParallelPrimes;
{ Counts the primes below n by trial division; each part takes every so-manieth odd number. }
uses
  Threading;
{$I parallel.inc}

var
  n: Integer;

function IsPrime(k: Integer): Boolean;
var
  d: Integer;
begin
  d := 3;
  while (d * d <= k) and (k mod d <> 0) do
    d := d + 2;
  IsPrime := d * d > k
end;

function Count(part, parts: Integer): Int64;
var
  k: Integer;
  found: Int64;
begin
  found := 0;
  if part = 0 then found := 1;  { the number 2 }
  k := 3 + 2 * part;
  while k < n do
  begin
    if IsPrime(k) then found := found + 1;
    k := k + 2 * parts
  end;
  Count := found
end;

begin
  n := SizeArgument(20000);
  Bench('primes', @Count)
end.
