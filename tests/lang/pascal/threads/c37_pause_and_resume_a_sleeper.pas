program c37_pause_and_resume_a_sleeper;
uses thread, Threading;
{$I stats.inc}

var
  counter: Integer;

procedure work;
var
  i: Integer;
begin
  for i := 1 to 30 do
  begin
    thread.atomic.add(counter, 1);
    delay(5)
  end
end;

var
  t: Thread;
  first: Int64;
begin
  counter := thread.atomic.new(0);
  t := CreateThread(@work);
  writeln(ThreadPause(t));
  awaitState(t, 'paused');
  first := thread.atomic.load(counter);
  delay(50);
  writeln(thread.atomic.load(counter) = first);
  writeln(first < 30);
  writeln(ThreadResume(t));
  writeln(WaitForThread(t));
  writeln(thread.atomic.load(counter))
end.
