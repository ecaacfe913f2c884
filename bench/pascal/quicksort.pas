program QuicksortBench;
{ Recursive quicksort of pseudo-random integers.
  Argument: n, the number of elements (at most 16000000). }

const
  MaxSize = 16000000;

type
  TNumbers = array[1..MaxSize] of integer;

var
  numbers: TNumbers;

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

procedure Fill(var a: TNumbers; n: integer);
var
  i: integer;
  seed: Int64;
begin
  seed := 42;
  for i := 1 to n do begin
    seed := seed * 16807 mod 2147483647;
    a[i] := seed;
  end;
end;

procedure Quicksort(var a: TNumbers; lo, hi: integer);
var
  i, j, pivot, t: integer;
begin
  i := lo;
  j := hi;
  pivot := a[(lo + hi) div 2];
  repeat
    while a[i] < pivot do i := i + 1;
    while a[j] > pivot do j := j - 1;
    if i <= j then begin
      t := a[i];
      a[i] := a[j];
      a[j] := t;
      i := i + 1;
      j := j - 1;
    end;
  until i > j;
  if lo < j then Quicksort(a, lo, j);
  if i < hi then Quicksort(a, i, hi);
end;

var
  n, i: integer;
  hash: Int64;
  sorted: boolean;

begin
  n := SizeArg(1300000);
  if n > MaxSize then n := MaxSize;
  Fill(numbers, n);
  Quicksort(numbers, 1, n);
  sorted := true;
  hash := 0;
  for i := 1 to n do begin
    if i > 1 then
      if numbers[i - 1] > numbers[i] then sorted := false;
    hash := (hash * 31 + numbers[i]) mod 1000003;
  end;
  if sorted then
    writeln('sorted ', n, ' hash ', hash)
  else
    writeln('NOT SORTED');
end.
