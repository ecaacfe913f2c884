program dangling;
{ A variable whose routine an error has left exists no more, like one whose routine has returned. }
type
  pint = ^integer;
var
  p: pint;

procedure keep;
var
  n: integer;
begin
  n := 5;
  p := @n;
  writeln(p^);
  raise 'left'
end;

begin
  try keep except on e: Exception do writeln(e.Message) end;
  writeln(p = nil);
  try
    writeln(p^)
  except
    on e: Exception do writeln(e.Code)
  end
end.
