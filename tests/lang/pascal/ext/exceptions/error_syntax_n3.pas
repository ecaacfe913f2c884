program p;
var i: integer;
begin
  try
    i := 1;
    try
      i := 2
    except
      i := 3
    end
  finally
    i := 4
  end
  i := 5 { error: expected ';' }
end.
