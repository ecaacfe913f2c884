program pause_while_blocked;
uses Threading;
{$I ../stats.inc}

var
  gate, done: channel of Integer;

procedure work;
begin
  done.push(gate.collect)
end;

var
  t: Thread;
begin
  gate := chan<Integer>(1);
  done := chan<Integer>(1);
  t := CreateThread(@work);
  awaitState(t, 'blocked');
  writeln(ThreadPause(t));
  delay(20);
  { A blocked thread stays blocked; it becomes paused when its wait ends. }
  writeln(stateOf(t));
  gate.push(5);
  awaitState(t, 'paused');
  writeln(done.len, ' ', gate.len);
  writeln(ThreadResume(t));
  writeln(done.collect, ' ', WaitForThread(t))
end.
