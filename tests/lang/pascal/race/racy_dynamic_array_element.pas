program racy_dynamic_array_element;
{ test: err data race: write of element of a dynamic array by thread }
var
  list: array of Integer;

procedure store(k: Integer);
begin
  list[1] := k
end;

var
  a, b: Thread;
begin
  SetLength(list, 4);
  a := spawn store(1);
  b := spawn store(2);
  join a;
  join b;
  writeln(list[1] > 0)
end.
