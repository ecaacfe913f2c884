program n14_join_of_a_finished_thread;
procedure nothing;
begin
end;

var
  t: Thread;
begin
  t := spawn nothing;
  while TaskStats.live > 0 do ThreadYield;
  join t;
  join t;
  writeln('ends')
end.
