program c22_result_and_status_of_a_live_thread;

var
  go_on: channel of Integer;

procedure work;
begin
  go_on.collect
end;

var
  t: Thread;
begin
  go_on := chan<Integer>(1);
  t := CreateThread(@work);
  try
    ThreadGetResult(t);
    writeln('no error')
  except
    on E: Exception do writeln(E.Message)
  end;
  try
    ThreadGetStatus(t);
    writeln('no error')
  except
    on E: Exception do writeln(E.Message)
  end;
  go_on.push(1);
  writeln(WaitForThread(t))
end.
