program p;
var i: integer;
begin
  try
    i := 1
  end; { error: expected 'except' or 'finally' }
  i := 2
end.
