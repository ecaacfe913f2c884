program names;
{ Exception and on are names like others: a program may use them for itself. }
type
  problem = record Message: string; Code: integer end;
var
  on: integer;
  e: problem;

procedure Local;
var
  exception: integer;
begin
  exception := 3;
  writeln(exception)
end;

begin
  try
    raise 'x'
  except
    on := 4;
    on := on + 1
  end;
  writeln(on);
  Local;
  e.Message := 'other';
  writeln(e.Message)
end.
