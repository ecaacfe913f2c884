{ test: workers 2 }
program c25_status_not_consumed_keeps_the_slot;
uses Threading;
{$I stats.inc}

function answer: Integer;
begin
  answer := 42
end;

procedure nothing;
begin
end;

var
  a, b, c: Thread;
  s: TThreadStat;
begin
  a := CreateThread(@answer);
  awaitState(a, 'finished');
  for s in ThreadStats do
    writeln(s.result_ready, ' ', s.result_consumed, ' ', s.status_ready, ' ', s.awaiting_reuse, ' ', s.active);
  writeln(ThreadGetResult(a));
  for s in ThreadStats do
    writeln(s.result_ready, ' ', s.result_consumed, ' ', s.status_ready, ' ', s.awaiting_reuse, ' ', s.active);
  b := ThreadPoolSubmit('delay', 1);
  writeln(b);
  writeln(ThreadGetStatus(a));
  for s in ThreadStats do writeln(s.id);
  c := CreateThread(@nothing);
  writeln(c);
  join b;
  join c
end.
