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
  cancelled, resumed: Boolean;
begin
  ready := chan<Integer>(1);
  go_on := chan<Integer>(1);
  t := CreateThread(@work);
  ready.collect;
  { The value is there before the request: this receive does not have to wait and so is not cancelled. }
  ThreadPause(t);
  go_on.push(1);
  cancelled := ThreadCancel(t);
  resumed := ThreadResume(t);
  writeln(WaitForThread(t), ' ', cancelled, ' ', resumed);
  ThreadCheckpoint;
  writeln('main goes on')
end.
