{ depth 1: the user runs before the maker }
program p03_use_before_initialisation;
type
  PCell = ^Integer;
var
  cell: PCell;

procedure Make;
begin
  New(cell);
  cell^ := 5
end;

function Use: Integer;
begin
  Use := cell^
end;

var
  a, b: task;
  v: Integer;
begin
  a := TaskSpawn(@Make);
  b := TaskSpawn(@Use);
  v := TaskAwait(b);
  TaskAwait(a);
  if v <> 5 then halt(1);
  writeln('ok')
end.
