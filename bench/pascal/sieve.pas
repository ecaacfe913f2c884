program SieveBench;
{ Sieve of Eratosthenes over one large Boolean array. Argument: n, the number of rounds. }

const
  Limit = 500000;

type
  TFlags = array[0..Limit] of boolean;

var
  isPrime: TFlags;

function SizeArg(usual: integer): integer;
var
  n, code: integer;
begin
  SizeArg := usual;
  if ParamCount >= 1 then begin
    Val(ParamStr(1), n, code);
    if (code = 0) and (n > 0) then SizeArg := n;
  end;
end;

function CountPrimes: integer;
var
  i, k, count: integer;
begin
  for i := 2 to Limit do isPrime[i] := true;
  count := 0;
  for i := 2 to Limit do
    if isPrime[i] then begin
      count := count + 1;
      k := i + i;
      while k <= Limit do begin
        isPrime[k] := false;
        k := k + i;
      end;
    end;
  CountPrimes := count;
end;

var
  rounds, r, count: integer;

begin
  rounds := SizeArg(40);
  count := 0;
  for r := 1 to rounds do count := CountPrimes;
  writeln('primes up to ', Limit, ': ', count);
end.
