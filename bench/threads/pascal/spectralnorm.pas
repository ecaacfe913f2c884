program ParallelSpectralNorm;
{ Largest singular value of an infinite matrix's n x n corner by the power method; each product is shared by as many tasks as
  there are workers. Arguments: n (at most 2000), workers. }
{$I bench.inc}

const
  MaxSize = 2000;

type
  TVector = array [0..MaxSize - 1] of Double;
  PVector = ^TVector;

var
  n, workers: Integer;

function Element(i, j: Integer): Double;
var
  d: Double;
begin
  d := (i + j) * (i + j + 1) div 2 + i + 1;
  Element := 1.0 / d;
end;

procedure Av(part: Integer; v, r: PVector);
var
  i, j: Integer;
  sum: Double;
begin
  for i := n * part div workers to n * (part + 1) div workers - 1 do begin
    sum := 0.0;
    for j := 0 to n - 1 do sum := sum + Element(i, j) * v^[j];
    r^[i] := sum;
  end;
end;

procedure Atv(part: Integer; v, r: PVector);
var
  i, j: Integer;
  sum: Double;
begin
  for i := n * part div workers to n * (part + 1) div workers - 1 do begin
    sum := 0.0;
    for j := 0 to n - 1 do sum := sum + Element(j, i) * v^[j];
    r^[i] := sum;
  end;
end;

procedure MulAtAv(v, r, between: PVector);
var
  i: Integer;
  t: array [0..14] of task;
begin
  for i := 0 to workers - 1 do t[i] := TaskSpawn(@Av, i, v, between);
  for i := 0 to workers - 1 do TaskAwait(t[i]);
  for i := 0 to workers - 1 do t[i] := TaskSpawn(@Atv, i, between, r);
  for i := 0 to workers - 1 do TaskAwait(t[i]);
end;

var
  i: Integer;
  u, v, between: PVector;
  vBv, vv: Double;
  start: Real;
begin
  n := SizeArg(300);
  if n > MaxSize then n := MaxSize;
  workers := WorkersArg;
  New(u);
  New(v);
  New(between);
  for i := 0 to n - 1 do u^[i] := 1.0;
  start := RealTimeClock;
  for i := 1 to 10 do begin
    MulAtAv(u, v, between);
    MulAtAv(v, u, between);
  end;
  Report('spectralnorm', 40 * n * n, start);
  vBv := 0.0;
  vv := 0.0;
  for i := 0 to n - 1 do begin
    vBv := vBv + u^[i] * v^[i];
    vv := vv + v^[i] * v^[i];
  end;
  writeln(sqrt(vBv / vv):0:9);
end.
