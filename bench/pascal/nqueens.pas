program NQueensBench;
{ Counts all placements of n queens by backtracking over Boolean arrays.
  Argument: n (at most 14). }

const
  MaxSize = 14;

var
  size, solutions: integer;
  columnUsed: array[0..MaxSize] of boolean;
  sumUsed: array[0..2 * MaxSize] of boolean;
  diffUsed: array[0..2 * MaxSize] of boolean;

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

procedure Place(row: integer);
var
  col: integer;
begin
  if row > size then begin
    solutions := solutions + 1;
    exit;
  end;
  for col := 1 to size do
    if not (columnUsed[col] or sumUsed[row + col] or diffUsed[row - col + MaxSize]) then begin
      columnUsed[col] := true;
      sumUsed[row + col] := true;
      diffUsed[row - col + MaxSize] := true;
      Place(row + 1);
      columnUsed[col] := false;
      sumUsed[row + col] := false;
      diffUsed[row - col + MaxSize] := false;
    end;
end;

var
  i: integer;

begin
  size := SizeArg(13);
  if size > MaxSize then size := MaxSize;
  for i := 0 to MaxSize do columnUsed[i] := false;
  for i := 0 to 2 * MaxSize do sumUsed[i] := false;
  for i := 0 to 2 * MaxSize do diffUsed[i] := false;
  solutions := 0;
  Place(1);
  writeln('queens(', size, ') = ', solutions);
end.
