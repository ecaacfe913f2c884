program checkpoint_raises_cancelled;

var
  ready, go_on: channel of Integer;

procedure work;
begin
  ThreadCheckpoint;
  ready.push(1);
  go_on.collect;
  writeln(ThreadCancelRequested);
  try
    ThreadCheckpoint;
    writeln('not reached')
  finally
    writeln('finally')
  end
end;

var
  t: Thread;
begin
  ready := chan<Integer>(1);
  go_on := chan<Integer>(1);
  t := CreateThread(@work);
  ready.collect;
  { The value is there before the request: this receive does not have to wait and so is not cancelled. }
  ThreadPause(t);
  go_on.push(1);
  writeln(ThreadCancel(t));
  writeln(ThreadResume(t));
  writeln(WaitForThread(t));
  ThreadCheckpoint;
  writeln('main goes on')
end.
