program c58_recursive_mutex;
uses Threading;
{$I stats.inc}

var
  m: Integer;
  order: string;

procedure other;
begin
  lock(m);
  order := order + 'other ';
  unlock(m)
end;

var
  t: Thread;
begin
  m := rcmutex();
  lock(m);
  lock(m);
  t := CreateThread(@other);
  awaitState(t, 'blocked');
  order := order + 'first ';
  unlock(m);
  delay(20);
  writeln(stateOf(t));
  order := order + 'second ';
  unlock(m);
  writeln(WaitForThread(t));
  writeln(order);
  destroy(m)
end.
