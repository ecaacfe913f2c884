program p;
var i: integer;
begin
  try
    i := 1
  except
    on e: Exception i := 2; { error: expected 'do' }
  end;
  try
    i := 3
  finally
    i := 4
  except { error: expected }
  end
end.
