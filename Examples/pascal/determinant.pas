{ determinant.pas - determinants of matrices of any size, in ISO Pascal level 1.

  Shows: conformant array parameters, by value and by reference, for arrays of one and two
  dimensions whose bounds differ; the bounds are names inside the procedure. }
program DeterminantDemo(output);

type
  Small = array[1..2, 1..2] of real;
  Medium = array[0..2, 0..2] of real;
  Large = array[-2..2, 1..5] of real;
  Row = array[1..5] of real;

var
  s: Small;
  m: Medium;
  l: Large;
  r: Row;
  i, j: integer;

procedure WriteRow(var v: array[low..high: integer] of real);
var
  i: integer;
begin
  for i := low to high do
    write(v[i]:9:3);
  writeln
end;

procedure WriteMatrix(a: array[top..bottom: integer; left..right: integer] of real);
var
  i: integer;
begin
  for i := top to bottom do
    WriteRow(a[i])
end;

{ a is a copy: the elimination destroys it. }
function Determinant(a: array[top..bottom: integer; left..right: integer] of real): real;
var
  step, i, j, pivot, column: integer;
  product, factor, swapped: real;
begin
  product := 1.0;
  for step := 0 to bottom - top do
  begin
    column := left + step;
    pivot := top + step;
    for i := top + step to bottom do
      if abs(a[i, column]) > abs(a[pivot, column]) then
        pivot := i;
    if a[pivot, column] = 0.0 then
      product := 0.0
    else
    begin
      if pivot <> top + step then
      begin
        product := -product;
        for j := left to right do
        begin
          swapped := a[pivot, j];
          a[pivot, j] := a[top + step, j];
          a[top + step, j] := swapped
        end
      end;
      product := product * a[top + step, column];
      for i := top + step + 1 to bottom do
      begin
        factor := a[i, column] / a[top + step, column];
        for j := column to right do
          a[i, j] := a[i, j] - factor * a[top + step, j]
      end
    end
  end;
  Determinant := product
end;

procedure Scale(var v: array[low..high: integer] of real; factor: real);
var
  i: integer;
begin
  for i := low to high do
    v[i] := v[i] * factor
end;

function Sum(var v: array[low..high: integer] of real): real;
var
  i: integer;
  total: real;
begin
  total := 0.0;
  for i := low to high do
    total := total + v[i];
  Sum := total
end;

begin
  s[1, 1] := 3.0;
  s[1, 2] := 8.0;
  s[2, 1] := 4.0;
  s[2, 2] := 6.0;
  WriteMatrix(s);
  writeln('determinant ', Determinant(s):1:3);

  for i := 0 to 2 do
    for j := 0 to 2 do
      m[i, j] := sqr(i + 1) + j * (i + 2);
  m[0, 0] := 7.0;
  WriteMatrix(m);
  writeln('determinant ', Determinant(m):1:3);

  { 2 on the diagonal and -1 beside it: the determinant is the size plus one }
  for i := -2 to 2 do
    for j := 1 to 5 do
      if j = i + 3 then
        l[i, j] := 2.0
      else if abs(j - i - 3) = 1 then
        l[i, j] := -1.0
      else
        l[i, j] := 0.0;
  WriteMatrix(l);
  writeln('determinant ', Determinant(l):1:3);
  writeln('the copy was destroyed, the matrix is not: ', l[2, 5]:1:1);

  for i := 1 to 5 do
    r[i] := i;
  Scale(r, 2.5);
  WriteRow(r);
  writeln('sum ', Sum(r):1:1);
  Scale(l[0], 10.0);
  WriteRow(l[0])
end.
