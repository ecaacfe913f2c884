{ depth 1: the owner frees the cell before the other has read it }
program p16_disposed_too_early;
type
  PCell = ^Integer;
var
  cell: PCell;

function Read_: Integer;
begin
  Read_ := cell^
end;

var
  t: task;
  v: Integer;
begin
  New(cell);
  cell^ := 7;
  t := TaskSpawn(@Read_);
  ThreadYield;
  Dispose(cell);
  v := TaskAwait(t);
  if v <> 7 then halt(1);
  writeln('ok')
end.
