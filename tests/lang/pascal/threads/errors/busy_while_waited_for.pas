program busy_while_waited_for;

var
  m: Integer;

procedure waiter;
begin
  lock(m);
  unlock(m)
end;

var
  t: Thread;
begin
  m := mutex();
  lock(m);
  t := spawn waiter;
  while TaskStats.blocked < 1 do ThreadYield;
  try
    destroy(m);
    writeln('no error')
  except
    on E: Exception do writeln(E.Message)
  end;
  unlock(m);
  join t;
  destroy(m);
  writeln('destroyed')
end.
