{ test: env PSCAL_THREAD_POOL_SIZE=2 }
program overflow_slots;

var
  gate: channel of Integer;

procedure waits;
begin
  gate.collect
end;

var
  t: array [1..6] of Thread;
  i: Integer;
  x: Thread;
begin
  gate := chan<Integer>(0);
  for i := 1 to 5 do
  begin
    t[i] := spawn waits;
    write(t[i], ' ')
  end;
  writeln;
  ThreadKill(t[5]);
  join t[5];
  ThreadKill(t[3]);
  join t[3];
  { No worker slot is free: the overflow slot that has been idle longest, then the other, then a new id. }
  for i := 1 to 3 do
  begin
    x := spawn waits;
    write(x, ' ')
  end;
  writeln;
  ThreadKill(t[2]);
  join t[2];
  ThreadKill(t[4]);
  join t[4];
  { A released worker slot comes before any overflow slot. }
  x := spawn waits;
  write(x, ' ');
  x := spawn waits;
  writeln(x)
end.
