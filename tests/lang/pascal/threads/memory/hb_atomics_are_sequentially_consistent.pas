program hb_atomics_are_sequentially_consistent;
uses thread;

{ Store buffering: with sequential consistency at least one task sees the other's store. Message passing: data before flag. }
var
  a, b, flag: Integer;
  r1, r2, data: Integer;

procedure first;
begin
  thread.atomic.store(a, 1);
  r1 := thread.atomic.load(b)
end;

procedure second;
begin
  thread.atomic.store(b, 1);
  r2 := thread.atomic.load(a)
end;

procedure sender(round: Integer);
begin
  data := round;
  thread.atomic.store(flag, round)
end;

var
  round: Integer;
  t, u: task;
begin
  a := thread.atomic.new();
  b := thread.atomic.new();
  flag := thread.atomic.new();
  for round := 1 to 1000 do
  begin
    thread.atomic.store(a, 0);
    thread.atomic.store(b, 0);
    t := TaskSpawn(@first);
    u := TaskSpawn(@second);
    TaskAwait(t);
    TaskAwait(u);
    if (r1 = 0) and (r2 = 0) then writeln('both stores unseen in round ', round);
    t := TaskSpawn(@sender, round);
    while thread.atomic.load(flag) <> round do ThreadYield;
    if data <> round then writeln('stale data in round ', round);
    TaskAwait(t)
  end;
  writeln('done')
end.
