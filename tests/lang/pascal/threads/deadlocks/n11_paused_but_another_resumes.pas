program n11_paused_but_another_resumes;
uses Threading;

var
  t: Thread;

procedure work;
begin
  ThreadPause(ThreadCurrent)
end;

procedure resumer;
begin
  repeat
    delay(5)
  until not ThreadResume(t)
end;

begin
  t := CreateThread(@work);
  go resumer;
  writeln(WaitForThread(t))
end.
