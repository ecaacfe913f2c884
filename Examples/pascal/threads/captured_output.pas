program CapturedOutput;
{ Threads whose output is collected instead of printed: start, poll, join, and join all. }

procedure Greet;
begin
  writeln('hello from worker')
end;

procedure Slow;
begin
  thread_sleep(60);
  writeln('slow work is done')
end;

procedure Report(n: Integer);
var
  i: Integer;
begin
  for i := 1 to n do
    writeln('report ', n, ', line ', i)
end;

var
  id, polls: Integer;
begin
  id := thread_create(@Greet);
  writeln('main keeps going');
  writeln('thread ', id, ' said: ', thread_join(id));

  id := thread_create(@Slow);
  polls := 0;
  while thread_status(id) = 'running' do
  begin
    polls := polls + 1;
    thread_sleep(5)
  end;
  if polls > 0 then
    writeln('it was running while main polled');
  writeln('status ', thread_status(id), ', text: ', thread_result(id));

  thread_create(@Report, 1);
  thread_create(@Report, 2);
  writeln('threads so far: ', thread_list());
  writeln('all texts in order:');
  writeln(thread_wait_all())
end.
