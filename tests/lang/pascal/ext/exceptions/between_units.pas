program between_units;
{ Errors cross units in both directions; finally parts of units run; finalizations come after the report. }
uses
  failing, SysUtils;

procedure local;
begin
  raise 'from the program'
end;

procedure twice;
begin
  fail_with('from ' + caught(local), 5)
end;

begin
  writeln(guarded(7));
  try
    writeln(guarded(0))
  except
    on e: Exception do writeln(e.Message, ' ', e.Code, ' ', closed)
  end;
  writeln(caught(local));
  writeln(caught(twice));
  try
    fail_with(UpperCase('shout'), 3)
  except
    on e: Exception do writeln(e.Message, e.Code)
  end;
  guarded(0)
end.
