program c95_thread_list;

procedure worker;
begin
end;

procedure other;
begin
end;

var
  t: Thread;
begin
  writeln('[', thread_list(), ']');
  writeln(thread_create(@worker), thread_create(@worker), thread_create(@worker));
  writeln(thread_list());
  thread_join(2);
  writeln(thread_list());
  { Captured ids are never used again, other threads are not listed. }
  t := spawn other;
  join t;
  writeln(t, ' ', thread_list())
end.
