program n18_kill_frees_the_lock;
var
  m: Integer;
  holding: channel of Integer;
  t: Thread;

procedure holder;
begin
  lock(m);
  holding.push(1);
  delay(100000)
end;

procedure killer;
begin
  delay(10);
  ThreadKill(t)
end;

begin
  m := mutex();
  holding := chan<Integer>(1);
  t := CreateThread(@holder);
  holding.collect;
  go killer;
  lock(m);
  writeln('locked')
end.
