program ParallelMatMul;
{ Product of two n x n matrices; each part computes some rows of the result and gives the sum of their numbers. }
uses
  Threading;
{$I parallel.inc}

const
  MaxSize = 500;

type
  TMatrix = array [0..MaxSize - 1, 0..MaxSize - 1] of Int64;

var
  n: Integer;
  a, b, c: TMatrix;

function Rows(part, parts: Integer): Int64;
var
  i, j, k: Integer;
  sum, total: Int64;
begin
  total := 0;
  i := part;
  while i < n do
  begin
    for j := 0 to n - 1 do
    begin
      sum := 0;
      for k := 0 to n - 1 do
        sum := sum + a[i, k] * b[k, j];
      c[i, j] := sum;
      total := total + sum
    end;
    i := i + parts
  end;
  Rows := total
end;

var
  i, j: Integer;
begin
  n := SizeArgument(60);
  if n > MaxSize then n := MaxSize;
  for i := 0 to n - 1 do
    for j := 0 to n - 1 do
    begin
      a[i, j] := (i * 7 + j * 3) mod 11;
      b[i, j] := (i * 5 + j) mod 13
    end;
  Bench('sum', @Rows)
end.
