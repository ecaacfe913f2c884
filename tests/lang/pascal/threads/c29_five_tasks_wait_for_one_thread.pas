program c29_five_tasks_wait_for_one_thread;

var
  gate: channel of Integer;
  status: array [1..5] of Integer;
  slow: Thread;

procedure work;
begin
  gate.collect
end;

procedure waiter(i: Integer);
begin
  status[i] := WaitForThread(slow)
end;

var
  t: array [1..5] of task;
  i: Integer;
begin
  for i := 1 to 5 do status[i] := -1;
  gate := chan<Integer>(1);
  slow := CreateThread(@work);
  for i := 1 to 5 do t[i] := TaskSpawn(@waiter, i);
  while TaskStats.blocked < 6 do ThreadYield;
  gate.push(1);
  for i := 1 to 5 do TaskAwait(t[i]);
  for i := 1 to 5 do write(status[i], ' ');
  writeln
end.
