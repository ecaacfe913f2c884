program fine_cancel_request_orders;
uses Threading;

var
  x, seen: Integer;
  ready: channel of Integer;

procedure work;
begin
  ready.push(1);
  while not ThreadCancelRequested do;
  seen := x
end;

var
  t: Thread;
begin
  ready := chan<Integer>(1);
  t := spawn work;
  ready.collect;
  x := 5;
  ThreadCancel(t);
  join t;
  writeln(seen)
end.
