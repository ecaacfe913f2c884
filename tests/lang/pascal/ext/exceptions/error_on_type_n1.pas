program p;
var
  i: integer;
begin
  try
    i := 1
  except
    on e: integer do i := 2; { error: expected EXCEPTION but got INTEGER }
    on i do; { error: 'i' is not a type }
    on e: unknown do { error: undefined type|not found }
  end;
  i := e.Code { error: not found }
end.
