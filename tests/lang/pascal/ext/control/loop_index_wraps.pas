program LoopIndexWraps;
{ In a counted loop an index may be a variable that has been computed from the counter, or from what does not change: the sum of an integer wraps, and then lies outside. }
var
  high: array[2147483640..2147483650] of byte;
  grid: array[0..9, 0..9] of integer;

procedure Fill(from: integer);
var
  i, j: integer;
begin
  for i := from to maxint do begin
    j := i + 1;
    high[j] := 7;
  end;
end;

function Around(x, y: integer): integer;
var
  i, left, right, above, sum: integer;
begin
  sum := 0;
  for i := x to y do begin
    left := i - 1;
    right := i + 1;
    above := y - 1;
    sum := sum + grid[above, left] + grid[above, right] + grid[y, left] * 10;
  end;
  Around := sum;
end;

var
  i, k, round: integer;
begin
  for i := 0 to 9 do
    for k := 0 to 9 do grid[i, k] := i * 10 + k;
  for round := 1 to 3 do writeln(Around(1, 8));
  Fill(maxint - 3);
end.
