program c14_slot_is_reused_with_new_generation_and_name;
uses Threading;

var
  t: Thread;
  s: TThreadStat;
begin
  t := ThreadPoolSubmit('delay', 1, ThreadOptionsNamed('a'));
  writeln(t);
  writeln(WaitForThread(t));
  writeln(ThreadGetStatus(t, true));
  for s in ThreadStats do writeln(s.id, ' ', s.pool_generation, ' ', s.name, ' ', s.idle);
  t := ThreadPoolSubmit('delay', 1);
  writeln(t);
  for s in ThreadStats do writeln(s.id, ' ', s.pool_generation, ' ', s.name, ' ', s.idle);
  join t
end.
