program checkpoint_raises_cancelled;

var
  ready: channel of Integer;

procedure work;
begin
  ThreadCheckpoint;
  ready.push(1);
  while not ThreadCancelRequested do;
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
  requested: Boolean;
begin
  ready := chan<Integer>(1);
  t := CreateThread(@work);
  ready.collect;
  requested := ThreadCancel(t);
  writeln(WaitForThread(t), ' ', requested);
  ThreadCheckpoint;
  writeln('main goes on')
end.
