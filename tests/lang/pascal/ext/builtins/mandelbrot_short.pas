program short;
var row: array[0..3] of integer;
begin
  MandelbrotRow(0, 0, 0, 1, 3, row);
  MandelbrotRow(0, 0, 0, 1, 4, row)
end.
