program n27_many_tasks_wait_for_one_that_works;
var
  gate: channel of Integer;
  done: channel of Integer;
  i: Integer;

procedure waits;
var
  v: Integer;
begin
  while ChannelReceiveOk(gate, v) do;
  done.push(1)
end;

procedure works;
var
  i, x: Int64;
begin
  x := 0;
  for i := 1 to 2000000 do x := (x + i) mod 1000;
  gate.close
end;

begin
  gate := chan<Integer>(1);
  done := chan<Integer>(1);
  for i := 1 to 500 do go waits;
  go works;
  for i := 1 to 500 do done.collect;
  writeln('ends')
end.
