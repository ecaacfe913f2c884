program uncaught_record;
var
  e: Exception;
  i: integer;
begin
  for i := 1 to 100 do e.Message := e.Message + 'long ';
  e.Message := e.Message + 'end';
  e.Code := 12;
  raise e
end.
