program normal_return_after_cancel_is_success;

var
  ready: channel of Integer;

function work: string;
begin
  ready.push(1);
  while not ThreadCancelRequested do;
  work := 'kept'
end;

var
  t: Thread;
begin
  ready := chan<Integer>(1);
  t := CreateThread(@work);
  ready.collect;
  ThreadCancel(t);
  writeln(WaitForThread(t));
  writeln(ThreadGetResult(t))
end.
