{ test: err ^ }
program c18_record_without_known_field_is_an_argument;

type
  Other = record Colour: Integer end;

var
  o: Other;
  status: Integer;
begin
  o.Colour := 1;
  { Delay has no use for a second argument: the record must reach it and be refused, here or on the worker. }
  status := 1;
  try
    status := WaitForThread(ThreadSpawnBuiltin('delay', 1, o))
  except
    on E: Exception do status := 1
  end;
  writeln(status)
end.
