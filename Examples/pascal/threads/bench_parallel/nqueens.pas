program ParallelQueens;
{ Counts the ways to place n queens on an n x n board so that none attacks another. The parts share the squares of the
  first row between them. }
uses
  Threading;
{$I parallel.inc}

var
  n: Integer;

{ Ways to fill the rest of the board; the bits of the three numbers are the columns attacked in this row. }
function Place(columns, left, right: Integer): Int64;
var
  free, bit, all: Integer;
  count: Int64;
begin
  all := (1 shl n) - 1;
  if columns = all then
    Place := 1
  else
  begin
    count := 0;
    free := all and not (columns or left or right);
    while free <> 0 do
    begin
      bit := free and -free;
      free := free - bit;
      count := count + Place(columns or bit, ((left or bit) shl 1) and all, (right or bit) shr 1)
    end;
    Place := count
  end
end;

function FirstRow(part, parts: Integer): Int64;
var
  column, bit: Integer;
  count: Int64;
begin
  count := 0;
  column := part;
  while column < n do
  begin
    bit := 1 shl column;
    count := count + Place(bit, (bit shl 1) and ((1 shl n) - 1), bit shr 1);
    column := column + parts
  end;
  FirstRow := count
end;

begin
  n := SizeArgument(8);
  Bench('solutions', @FirstRow)
end.
