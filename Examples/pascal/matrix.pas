{ matrix.pas - linear algebra: products, Gaussian elimination, determinant, inverse.

  Shows: two-dimensional arrays passed by value and by reference, arrays assigned as a whole and by
  rows, reals with a fixed number of decimals. }
program MatrixDemo;

const
  Size = 3;
  Tiny = 1e-12;

type
  Index = 1..Size;
  Vector = array[Index] of Real;
  Matrix = array[Index] of Vector;

const
  A: Matrix = ((2, 1, -1), (-3, -1, 2), (-2, 1, 2));
  B: Vector = (8, -11, -3);

procedure WriteVector(const v: Vector);
var
  i: Index;
begin
  for i := 1 to Size do
    if Abs(v[i]) < 0.0005 then
      Write(0.0:9:3)             { not -0.000 }
    else
      Write(v[i]:9:3);
  WriteLn
end;

procedure WriteMatrix(const title: string; const m: Matrix);
var
  row: Index;
begin
  WriteLn(title);
  for row := 1 to Size do
    WriteVector(m[row])
end;

procedure Multiply(const x, y: Matrix; var product: Matrix);
var
  row, column, k: Index;
  sum: Real;
begin
  for row := 1 to Size do
    for column := 1 to Size do
    begin
      sum := 0;
      for k := 1 to Size do
        sum := sum + x[row, k] * y[k, column];
      product[row, column] := sum
    end
end;

procedure Transpose(const x: Matrix; var transposed: Matrix);
var
  row, column: Index;
begin
  for row := 1 to Size do
    for column := 1 to Size do
      transposed[column, row] := x[row, column]
end;

procedure Identity(var m: Matrix);
var
  row, column: Index;
begin
  for row := 1 to Size do
    for column := 1 to Size do
      m[row, column] := Ord(row = column)
end;

{ Gauss-Jordan with partial pivoting: turns 'm' (a copy) into the identity and does the same steps
  to 'right', which so becomes the inverse times what it was.  Gives the determinant. }
procedure Eliminate(m: Matrix; var right: Matrix; var determinant: Real);
var
  column, row, k, pivot: Index;
  factor: Real;
  spare: Vector;
begin
  determinant := 1;
  for column := 1 to Size do
  begin
    pivot := column;
    for row := column to Size do
      if Abs(m[row, column]) > Abs(m[pivot, column]) then
        pivot := row;
    if Abs(m[pivot, column]) < Tiny then
    begin
      determinant := 0;
      Exit
    end;
    if pivot <> column then
    begin
      spare := m[pivot];
      m[pivot] := m[column];
      m[column] := spare;
      spare := right[pivot];
      right[pivot] := right[column];
      right[column] := spare;
      determinant := -determinant
    end;
    factor := m[column, column];
    determinant := determinant * factor;
    for k := 1 to Size do
    begin
      m[column, k] := m[column, k] / factor;
      right[column, k] := right[column, k] / factor
    end;
    for row := 1 to Size do
      if row <> column then
      begin
        factor := m[row, column];
        for k := 1 to Size do
        begin
          m[row, k] := m[row, k] - factor * m[column, k];
          right[row, k] := right[row, k] - factor * right[column, k]
        end
      end
  end
end;

function Apply(const m: Matrix; const v: Vector): Vector;
var
  row, k: Index;
  image: Vector;
begin
  for row := 1 to Size do
  begin
    image[row] := 0;
    for k := 1 to Size do
      image[row] := image[row] + m[row, k] * v[k]
  end;
  Apply := image
end;

var
  inverse, product, singular: Matrix;
  determinant: Real;
  solution: Vector;
begin
  WriteMatrix('A =', A);
  Transpose(A, product);
  WriteMatrix('transposed:', product);
  Multiply(A, A, product);
  WriteMatrix('A * A =', product);
  Identity(inverse);
  Eliminate(A, inverse, determinant);
  WriteLn('determinant ', determinant:0:3);
  WriteMatrix('inverse:', inverse);
  Multiply(A, inverse, product);
  WriteMatrix('A * inverse =', product);
  solution := Apply(inverse, B);
  WriteLn('A x = b for b =');
  WriteVector(B);
  WriteLn('has the solution');
  WriteVector(solution);
  singular := A;
  singular[3] := singular[1];
  Identity(inverse);
  Eliminate(singular, inverse, determinant);
  WriteLn('with two equal rows the determinant is ', determinant:0:3)
end.
