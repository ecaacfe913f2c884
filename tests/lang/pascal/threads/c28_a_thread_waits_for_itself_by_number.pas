program c28_a_thread_waits_for_itself_by_number;

procedure selfish(me: Integer);
begin
  try
    WaitForThread(me)
  except
    on E: Exception do writeln(E.Message)
  end
end;

var
  t: Thread;
begin
  t := spawn selfish(1);
  writeln(WaitForThread(t))
end.
