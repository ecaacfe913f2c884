{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[.+\] at .*d25_wait_for_all_captured\.pas:23$ }
{ test: err ^  thread 2 'worker-2' \[channel receive\] at .*d25_wait_for_all_captured\.pas:15$ }
program d25_wait_for_all_captured;
var
  c: channel of Integer;

procedure quick;
begin
end;

procedure slow;
begin
  c.collect
end;

begin
  c := chan<Integer>(1);
  thread_create(@quick);
  thread_create(@slow);
  writeln('before');
  writeln(thread_wait_all())
end.
