program captured_for_variable_is_by_value;

procedure test;
var
  i, sum: Integer;
  t: array [1..4] of Thread;
  c: channel of Integer;
begin
  c := chan<Integer>(4);
  for i := 1 to 4 do t[i] := spawn(procedure begin c.push(i) end);
  sum := 0;
  for i := 1 to 4 do join t[i];
  for i := 1 to 4 do sum := sum + c.collect;
  writeln(sum)
end;

begin
  test
end.
