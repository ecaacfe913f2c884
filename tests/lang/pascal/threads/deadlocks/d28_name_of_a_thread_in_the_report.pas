{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[join thread 1\] at .*d28_name_of_a_thread_in_the_report\.pas:18$ }
{ test: err ^  thread 1 'the blocked one' \[channel receive\] at .*d28_name_of_a_thread_in_the_report\.pas:12$ }
program d28_name_of_a_thread_in_the_report;
var
  c: channel of Integer;

procedure worker;
begin
  ThreadSetName(ThreadCurrent, 'the blocked one');
  c.collect
end;

begin
  c := chan<Integer>(1);
  writeln('before');
  join spawn worker
end.
