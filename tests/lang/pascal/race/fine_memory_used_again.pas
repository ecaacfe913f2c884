program fine_memory_used_again;
{ Dead objects of one task become objects of others: memory is not what races. }
type
  Cell = record
    value: array [1..6] of Integer
  end;
  CellPtr = ^Cell;

procedure churn;
var
  i: Integer;
  p: CellPtr;
begin
  for i := 1 to 40000 do
  begin
    New(p);
    p^.value[1 + i mod 6] := i
  end
end;

var
  t: array [1..3] of Thread;
  i: Integer;
begin
  for i := 1 to 3 do t[i] := spawn churn;
  for i := 1 to 3 do join t[i];
  churn;
  writeln('done')
end.
