program n08_builtin_thread_runs_while_tasks_wait;
var
  c: channel of Integer;

procedure relays(t: Integer);
begin
  c.push(WaitForThread(t))
end;

var
  t: Thread;
begin
  c := chan<Integer>(1);
  t := ThreadPoolSubmit('delay', 80);
  go relays(t);
  writeln(c.collect)
end.
