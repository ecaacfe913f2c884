program fine_channel_as_lock;
var
  c: channel of Integer;
  x: Integer;

procedure work;
var
  i: Integer;
begin
  for i := 1 to 100 do
  begin
    c.push(1);
    x := x + 1;
    c.collect
  end
end;

var
  t: array [1..3] of Thread;
  i: Integer;
begin
  c := chan<Integer>(1);
  for i := 1 to 3 do t[i] := spawn work;
  for i := 1 to 3 do join t[i];
  writeln(x)
end.
