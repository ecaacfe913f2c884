program args_pointer_into_the_store;
uses runtime;

type
  PInt = ^Integer;

var
  p: PInt;
  f: text;
begin
  New(p);
  p^ := 1;
  try
    runtime.core.share('p', p);
    writeln('no error')
  except
    on E: Exception do writeln(Pos(' expects ', E.Message) > 0)
  end;
  writeln(runtime.core.fetch('p', 'nothing stored'))
end.
