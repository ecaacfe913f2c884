program submit_marks_the_slot_at_once;
uses Threading;

procedure nothing;
begin
end;

var
  t: Thread;
  s: TThreadStat;
begin
  t := ThreadPoolSubmit('delay', 0);
  join t;
  { Once a pool worker, always a pool worker: also when other threads used the slot. }
  t := spawn nothing;
  writeln(t);
  join t;
  for s in ThreadStats do writeln(s.id, ' ', s.idle, ' ', s.pool_generation)
end.
