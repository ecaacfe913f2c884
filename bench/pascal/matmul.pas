program MatmulBench;
{ Product of two n x n matrices of reals, the second one transposed first.
  Argument: n (at most 500). }

const
  MaxSize = 500;

type
  TMatrix = array[1..MaxSize, 1..MaxSize] of real;

var
  a, b, c: TMatrix;

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

procedure Fill(var m: TMatrix; n: integer; seed: real);
var
  i, j: integer;
begin
  for i := 1 to n do
    for j := 1 to n do
      m[i, j] := seed * (i - j) * (i + j);
end;

procedure Multiply(const a, b: TMatrix; var c: TMatrix; n: integer);
var
  i, j, k: integer;
  sum: real;
  t: TMatrix;
begin
  for i := 1 to n do
    for j := 1 to n do
      t[j, i] := b[i, j];
  for i := 1 to n do
    for j := 1 to n do begin
      sum := 0.0;
      for k := 1 to n do sum := sum + a[i, k] * t[j, k];
      c[i, j] := sum;
    end;
end;

var
  n, i: integer;
  scale, trace: real;

begin
  n := SizeArg(400);
  if n > MaxSize then n := MaxSize;
  scale := n;
  scale := 1.0 / scale / scale;
  Fill(a, n, scale);
  Fill(b, n, scale);
  Multiply(a, b, c, n);
  trace := 0.0;
  for i := 1 to n do trace := trace + c[i, i];
  writeln('trace ', trace:0:6);
  writeln('corner ', c[1, n]:0:6, ' middle ', c[n div 2 + 1, n div 2 + 1]:0:6);
end.
