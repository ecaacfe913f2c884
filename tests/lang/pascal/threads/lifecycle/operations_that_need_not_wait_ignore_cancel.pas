program operations_that_need_not_wait_ignore_cancel;
uses thread;

var
  ready: channel of Integer;
  c: channel of Integer;
  m: Integer;

{ Only a suspension point that would wait raises the cancellation. }
procedure work;
begin
  ready.push(1);
  while not ThreadCancelRequested do;
  c.push(1);
  c.push(2);
  writeln(c.collect);
  lock(m);
  unlock(m);
  writeln(trylock(m));
  unlock(m);
  try
    c.push(3);
    c.push(4);
    writeln('not reached')
  finally
    writeln(c.len)
  end
end;

var
  t: Thread;
begin
  ready := chan<Integer>(1);
  c := chan<Integer>(2);
  m := mutex();
  t := CreateThread(@work);
  ready.collect;
  ThreadCancel(t);
  writeln(WaitForThread(t))
end.
