program badid_stale_thread_value;

procedure nothing;
begin
end;

var
  old, now: Thread;
  number: Integer;
begin
  old := CreateThread(@nothing);
  number := old;
  join old;
  now := CreateThread(@nothing);
  writeln(old, ' ', now);
  try
    WaitForThread(old);
    writeln('no error')
  except
    on E: Exception do writeln(E.Message)
  end;
  { A plain integer names the current thread of the slot. }
  writeln(WaitForThread(number));
  try
    ThreadPause(old);
    writeln('no error')
  except
    on E: Exception do writeln(E.Message)
  end;
  writeln(WaitForThread(now))
end.
