{ bigint.pas - numbers of any length: factorials, Fibonacci numbers, powers of two.

  Shows: arithmetic on arrays of digits, functions that return records, carry and borrow.

  A number is stored in pieces of nine decimal digits, the lowest piece first. }
program BigInt;

const
  MaxPieces = 60;
  PieceDigits = 9;
  Base = 1000000000;

type
  Big = record
    size: Integer;                            { pieces in use, at least one }
    pieces: array[1..MaxPieces] of Int64
  end;

function FromInteger(n: Integer): Big;
var
  value: Big;
begin
  value.size := 1;
  value.pieces[1] := n mod Base;
  if n >= Base then
  begin
    value.size := 2;
    value.pieces[2] := n div Base
  end;
  FromInteger := value
end;

function Piece(const x: Big; i: Integer): Int64;
begin
  if i <= x.size then
    Piece := x.pieces[i]
  else
    Piece := 0
end;

procedure Trim(var x: Big);
begin
  while (x.size > 1) and (x.pieces[x.size] = 0) do
    x.size := x.size - 1
end;

function Add(const x, y: Big): Big;
var
  sum: Big;
  i: Integer;
  carry: Int64;
begin
  sum.size := x.size;
  if y.size > sum.size then
    sum.size := y.size;
  carry := 0;
  for i := 1 to sum.size do
  begin
    carry := carry + Piece(x, i) + Piece(y, i);
    sum.pieces[i] := carry mod Base;
    carry := carry div Base
  end;
  if carry > 0 then
  begin
    sum.size := sum.size + 1;
    sum.pieces[sum.size] := carry
  end;
  Add := sum
end;

{ x - y for x >= y }
function Subtract(const x, y: Big): Big;
var
  difference: Big;
  i: Integer;
  borrow, here: Int64;
begin
  difference.size := x.size;
  borrow := 0;
  for i := 1 to x.size do
  begin
    here := x.pieces[i] - Piece(y, i) - borrow;
    borrow := Ord(here < 0);
    difference.pieces[i] := here + borrow * Base
  end;
  Trim(difference);
  Subtract := difference
end;

function Multiply(const x, y: Big): Big;
var
  product: Big;
  i, j: Integer;
  carry: Int64;
begin
  product.size := x.size + y.size;
  for i := 1 to product.size do
    product.pieces[i] := 0;
  for i := 1 to x.size do
  begin
    carry := 0;
    for j := 1 to y.size do
    begin
      carry := carry + product.pieces[i + j - 1] + x.pieces[i] * y.pieces[j];
      product.pieces[i + j - 1] := carry mod Base;
      carry := carry div Base
    end;
    product.pieces[i + y.size] := carry
  end;
  Trim(product);
  Multiply := product
end;

{ Divides by a small number and gives the remainder. }
procedure DivideSmall(var x: Big; divisor: Integer; var remainder: Int64);
var
  i: Integer;
begin
  remainder := 0;
  for i := x.size downto 1 do
  begin
    remainder := remainder * Base + x.pieces[i];
    x.pieces[i] := remainder div divisor;
    remainder := remainder mod divisor
  end;
  Trim(x)
end;

function ToText(const x: Big): string;
var
  text, digits: string;
  i: Integer;
begin
  text := '';
  for i := x.size downto 1 do
  begin
    Str(x.pieces[i], digits);
    if i < x.size then
      digits := StringOfChar('0', PieceDigits - Length(digits)) + digits;
    text := text + digits
  end;
  ToText := text
end;

function Power(x: Big; exponent: Integer): Big;
var
  value: Big;
begin
  value := FromInteger(1);
  while exponent > 0 do
  begin
    if Odd(exponent) then
      value := Multiply(value, x);
    x := Multiply(x, x);
    exponent := exponent div 2
  end;
  Power := value
end;

{ Writes a long number in lines of 60 digits. }
procedure WriteBig(const title: string; const x: Big);
var
  text: string;
begin
  text := ToText(x);
  WriteLn(title, ' (', Length(text), ' digits)');
  while Length(text) > 60 do
  begin
    WriteLn('  ', Copy(text, 1, 60));
    Delete(text, 1, 60)
  end;
  WriteLn('  ', text)
end;

var
  factorial, previous, current, next: Big;
  i: Integer;
  remainder, digitSum: Int64;
begin
  factorial := FromInteger(1);
  for i := 1 to 100 do
  begin
    factorial := Multiply(factorial, FromInteger(i));
    if i in [10, 20, 30] then
      WriteLn(i, '! = ', ToText(factorial))
  end;
  WriteBig('100!', factorial);

  previous := FromInteger(0);
  current := FromInteger(1);
  for i := 2 to 300 do
  begin
    next := Add(previous, current);
    previous := current;
    current := next
  end;
  WriteBig('fibonacci(300)', current);

  WriteBig('2^200', Power(FromInteger(2), 200));
  WriteBig('2^127 - 1', Subtract(Power(FromInteger(2), 127), FromInteger(1)));

  digitSum := 0;
  while (factorial.size > 1) or (factorial.pieces[1] > 0) do
  begin
    DivideSmall(factorial, 10, remainder);
    digitSum := digitSum + remainder
  end;
  WriteLn('the digits of 100! add up to ', digitSum)
end.
