program SpectralNormBench;
{ Largest singular value of an infinite matrix's n x n corner by the power method.
  Argument: n (at most 8000). }

const
  MaxSize = 8000;

type
  TVector = array[0..MaxSize - 1] of double;

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

function Element(i, j: integer): double;
var
  d: double;
begin
  d := (i + j) * (i + j + 1) div 2 + i + 1;
  Element := 1.0 / d;
end;

procedure MulAv(n: integer; const v: TVector; var av: TVector);
var
  i, j: integer;
  sum: double;
begin
  for i := 0 to n - 1 do begin
    sum := 0.0;
    for j := 0 to n - 1 do sum := sum + Element(i, j) * v[j];
    av[i] := sum;
  end;
end;

procedure MulAtv(n: integer; const v: TVector; var atv: TVector);
var
  i, j: integer;
  sum: double;
begin
  for i := 0 to n - 1 do begin
    sum := 0.0;
    for j := 0 to n - 1 do sum := sum + Element(j, i) * v[j];
    atv[i] := sum;
  end;
end;

procedure MulAtAv(n: integer; const v: TVector; var atav: TVector);
var
  u: TVector;
begin
  MulAv(n, v, u);
  MulAtv(n, u, atav);
end;

var
  n, i: integer;
  u, v: TVector;
  vBv, vv: double;

begin
  n := SizeArg(700);
  if n > MaxSize then n := MaxSize;
  for i := 0 to n - 1 do u[i] := 1.0;
  for i := 1 to 10 do begin
    MulAtAv(n, u, v);
    MulAtAv(n, v, u);
  end;
  vBv := 0.0;
  vv := 0.0;
  for i := 0 to n - 1 do begin
    vBv := vBv + u[i] * v[i];
    vv := vv + v[i] * v[i];
  end;
  writeln(sqrt(vBv / vv):0:9);
end.
