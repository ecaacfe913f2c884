{ test: workers 2 }
program kinds_and_targets;
uses Threading;
{$I ../stats.inc}

var
  gate: channel of Integer;

procedure work;
begin
  gate.collect
end;

var
  a, b: Thread;
  s: TThreadStat;
begin
  gate := chan<Integer>(1);
  a := CreateThread(@work);
  b := ThreadPoolSubmit('delay', 60000);
  awaitState(a, 'blocked');
  for s in ThreadStats do
    writeln(s.kind, ' ', s.target, ' ', Pos('receive', s.blocked_on) > 0);
  gate.push(1);
  ThreadKill(b);
  join a;
  join b;
  for s in ThreadStats do
    writeln(s.id, ' [', s.kind, '] [', s.target, '] [', s.blocked_on, '] ', s.state, ' ', s.idle, ' ', s.active)
end.
