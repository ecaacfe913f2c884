{ queens.pas - places eight queens on a chessboard so that none attacks another.

  Shows: backtracking by recursion, sets of lines that are taken, and how to draw a board. }
program Queens;

const
  Size = 8;

type
  Index = 1..Size;

var
  columnOf: array[Index] of Index;     { the queen in each row }
  takenColumns: set of Index;
  takenSums: set of 2..16;             { row + column: rising diagonals }
  takenDifferences: set of 0..15;      { row - column + Size: falling ones }
  solutions: Integer;

procedure Draw;
var
  row, column: Index;
begin
  for row := 1 to Size do
  begin
    for column := 1 to Size do
      if columnOf[row] = column then
        Write(' Q')
      else
        Write(' .');
    WriteLn
  end;
  WriteLn
end;

procedure Report;
var
  row: Index;
begin
  solutions := solutions + 1;
  if solutions = 1 then
    Draw;
  if solutions mod 8 <> 1 then
    Write(' ');
  for row := 1 to Size do
    Write(columnOf[row]);
  if solutions mod 8 = 0 then
    WriteLn
end;

procedure PlaceQueen(row: Integer);
var
  column: Index;
begin
  if row > Size then
    Report
  else
    for column := 1 to Size do
      if not (column in takenColumns) and not (row + column in takenSums)
        and not (row - column + Size in takenDifferences) then
      begin
        columnOf[row] := column;
        takenColumns := takenColumns + [column];
        takenSums := takenSums + [row + column];
        takenDifferences := takenDifferences + [row - column + Size];
        PlaceQueen(row + 1);
        takenColumns := takenColumns - [column];
        takenSums := takenSums - [row + column];
        takenDifferences := takenDifferences - [row - column + Size]
      end
end;

begin
  solutions := 0;
  takenColumns := [];
  takenSums := [];
  takenDifferences := [];
  PlaceQueen(1);
  if solutions mod 8 <> 0 then
    WriteLn;
  WriteLn(solutions, ' solutions')
end.
