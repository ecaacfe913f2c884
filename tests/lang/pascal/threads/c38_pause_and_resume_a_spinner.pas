program c38_pause_and_resume_a_spinner;
uses Threading;
{$I stats.inc}

var
  counter: Int64;
  stop: Boolean;

procedure work;
begin
  while not stop do counter := counter + 1
end;

var
  t: Thread;
  first: Int64;
begin
  stop := false;
  t := CreateThread(@work);
  while counter = 0 do ThreadYield;
  writeln(ThreadPause(t));
  awaitState(t, 'paused');
  first := counter;
  delay(50);
  writeln(counter = first);
  writeln(ThreadResume(t));
  while counter = first do ThreadYield;
  stop := true;
  writeln(WaitForThread(t))
end.
