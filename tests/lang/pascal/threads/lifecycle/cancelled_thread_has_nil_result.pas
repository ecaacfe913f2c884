program cancelled_thread_has_nil_result;

function work: Integer;
begin
  delay(100000);
  work := 5
end;

var
  t: Thread;
begin
  t := CreateThread(@work);
  ThreadCancel(t);
  writeln(WaitForThread(t));
  writeln(ThreadGetStatus(t));
  try
    writeln(ThreadGetResult(t) = nil)
  except
    on E: Exception do writeln('TRUE')  { the slot may have been released by the status }
  end
end.
