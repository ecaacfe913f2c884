program racy_array_element;
{ test: err data race: write of element of global 'list' by thread }
var
  list: array [1..4] of Integer;

procedure store(k: Integer);
begin
  list[2] := k
end;

var
  a, b: Thread;
begin
  a := spawn store(1);
  b := spawn store(2);
  join a;
  join b;
  writeln(list[2] > 0)
end.
