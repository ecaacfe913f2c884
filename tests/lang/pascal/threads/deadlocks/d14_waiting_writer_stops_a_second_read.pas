{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[.+\] at .*d14_waiting_writer_stops_a_second_read\.pas:21$ }
{ test: err ^  task \d+ \[.+\] at .*d14_waiting_writer_stops_a_second_read\.pas:12$ }
program d14_waiting_writer_stops_a_second_read;
uses thread;
var
  rw: Integer;

procedure writer;
begin
  thread.rwlock.lock(rw)
end;

begin
  rw := thread.rwlock.new();
  thread.rwlock.rlock(rw);
  go writer;
  while TaskStats.blocked < 1 do ThreadYield;
  writeln('before');
  thread.rwlock.rlock(rw)
end.
