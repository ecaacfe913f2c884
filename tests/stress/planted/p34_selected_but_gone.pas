{ depth 2: between select and receive another task takes the value, and nobody sends a second one }
program p34_selected_but_gone;
var
  a: array of channel of Integer;
  sum: Integer;

procedure Take;
begin
  if ChannelSelect(a, 0) = 0 then sum := sum + a[0].collect
end;

var
  t, u: task;
begin
  SetLength(a, 1);
  a[0] := chan<Integer>(1);
  a[0].push(1);
  t := TaskSpawn(@Take);
  u := TaskSpawn(@Take);
  TaskAwait(t);
  TaskAwait(u);
  writeln('ok')
end.
