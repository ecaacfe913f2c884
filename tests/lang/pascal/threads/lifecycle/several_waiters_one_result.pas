program several_waiters_one_result;
uses thread;

var
  t: Thread;
  gate: channel of Integer;
  statuses, results, refusals: Integer;

function work: Integer;
begin
  gate.collect;
  work := 9
end;

procedure waiter;
begin
  thread.atomic.add(statuses, 1 - WaitForThread(t));
  try
    thread.atomic.add(results, ThreadGetResult(t))
  except
    on E: Exception do thread.atomic.add(refusals, 1)
  end
end;

var
  w: array [1..4] of task;
  i: Integer;
begin
  statuses := thread.atomic.new(0);
  results := thread.atomic.new(0);
  refusals := thread.atomic.new(0);
  gate := chan<Integer>(1);
  t := CreateThread(@work);
  for i := 1 to 4 do w[i] := TaskSpawn(@waiter);
  gate.push(1);
  for i := 1 to 4 do TaskAwait(w[i]);
  writeln(thread.atomic.load(statuses), ' ', thread.atomic.load(results), ' ', thread.atomic.load(refusals))
end.
