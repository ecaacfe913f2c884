program runtime_error_codes;

{ Misuse of a built-in routine has number 228; what the program does wrong keeps its own. }
var
  n: Integer;
begin
  try
    WaitForThread(9)
  except
    on E: Exception do writeln(E.Message)
  end;
  n := 0;
  try
    writeln(1 div n)
  except
    on E: Exception do writeln(E.Message)
  end
end.
