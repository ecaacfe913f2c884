program c21_result_can_be_read_once;

function answer: Integer;
begin
  answer := 42
end;

var
  t: Thread;
begin
  t := CreateThread(@answer);
  WaitForThread(t);
  writeln(ThreadGetResult(t));
  try
    writeln(ThreadGetResult(t))
  except
    on E: Exception do writeln(E.Message)
  end
end.
