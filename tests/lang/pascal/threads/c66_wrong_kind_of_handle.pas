program c66_wrong_kind_of_handle;
uses thread;

var
  c, m: Integer;
begin
  c := thread.channel.new(1);
  m := thread.mutex.new();
  try
    thread.mutex.lock(c);
    writeln('no error')
  except
    on E: Exception do writeln(Pos(' is not a mutex', E.Message) > 0)
  end;
  try
    thread.channel.send(m, 1);
    writeln('no error')
  except
    on E: Exception do writeln(Pos(' is not a channel', E.Message) > 0)
  end;
  try
    thread.semaphore.acquire(m);
    writeln('no error')
  except
    on E: Exception do writeln(Pos(' is not a semaphore', E.Message) > 0)
  end;
  try
    thread.rwlock.lock(12345);
    writeln('no error')
  except
    on E: Exception do writeln(E.Message)
  end
end.
