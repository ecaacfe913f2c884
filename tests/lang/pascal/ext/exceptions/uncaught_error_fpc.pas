{$MODE OBJFPC}
program uncaught_error_fpc;
{ A run-time error that was raised again keeps its number. }
var i: integer;
begin
  try
    i := 0;
    i := i div i
  except
    on e: Exception do begin writeln(e.Code); raise end
  end
end.
