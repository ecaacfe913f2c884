{ knight.pas - a knight's tour: visits each square of the chessboard once.

  Shows: two-dimensional arrays, typed constants, Warnsdorff's rule (go where the fewest ways lead
  on), with backtracking in case the rule fails. }
program KnightTour;

const
  Size = 8;
  StepCount = 8;
  StepRow: array[1..StepCount] of Integer = (-2, -1, 1, 2, 2, 1, -1, -2);
  StepColumn: array[1..StepCount] of Integer = (1, 2, 2, 1, -1, -2, -2, -1);

var
  board: array[1..Size, 1..Size] of Integer;      { 0, or the number of the move }
  attempts: Integer;

function IsFree(row, column: Integer): Boolean;
begin
  IsFree := False;
  if (row in [1..Size]) and (column in [1..Size]) then
    IsFree := board[row, column] = 0
end;

{ The number of free squares that a knight reaches from here. }
function WaysOn(row, column: Integer): Integer;
var
  k, ways: Integer;
begin
  ways := 0;
  for k := 1 to StepCount do
    if IsFree(row + StepRow[k], column + StepColumn[k]) then
      ways := ways + 1;
  WaysOn := ways
end;

{ Goes on from a square that has just got move number 'move'. }
function Tour(row, column, move: Integer): Boolean;
var
  order, ways: array[1..StepCount] of Integer;
  count, i, k, w: Integer;
  found: Boolean;
begin
  attempts := attempts + 1;
  board[row, column] := move;
  found := move = Size * Size;
  if not found then
  begin
    { the steps to free squares, sorted by the ways that lead on }
    count := 0;
    for k := 1 to StepCount do
      if IsFree(row + StepRow[k], column + StepColumn[k]) then
      begin
        w := WaysOn(row + StepRow[k], column + StepColumn[k]);
        i := count;
        while (i > 0) and (ways[i] > w) do
        begin
          ways[i + 1] := ways[i];
          order[i + 1] := order[i];
          i := i - 1
        end;
        ways[i + 1] := w;
        order[i + 1] := k;
        count := count + 1
      end;
    i := 1;
    while (i <= count) and not found do
    begin
      found := Tour(row + StepRow[order[i]], column + StepColumn[order[i]], move + 1);
      i := i + 1
    end
  end;
  if not found then
    board[row, column] := 0;
  Tour := found
end;

procedure TryFrom(startRow, startColumn: Integer);
var
  row, column: Integer;
begin
  for row := 1 to Size do
    for column := 1 to Size do
      board[row, column] := 0;
  attempts := 0;
  if Tour(startRow, startColumn, 1) then
  begin
    for row := Size downto 1 do
    begin
      for column := 1 to Size do
        Write(board[row, column]:4);
      WriteLn
    end;
    WriteLn(attempts, ' moves tried')
  end
  else
    WriteLn('no tour')
end;

begin
  TryFrom(1, 1);
  TryFrom(4, 5)
end.
