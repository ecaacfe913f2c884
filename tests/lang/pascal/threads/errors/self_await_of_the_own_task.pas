program self_await_of_the_own_task;

var
  me: task;
  ready, done: channel of Integer;

procedure selfish;
begin
  ready.collect;
  try
    TaskAwait(me);
    writeln('no error')
  except
    on E: Exception do writeln(Pos('cannot wait for itself', E.Message) > 0)
  end;
  done.push(1)
end;

begin
  ready := chan<Integer>(1);
  done := chan<Integer>(1);
  me := TaskSpawn(@selfish);
  ready.push(1);
  done.collect
end.
