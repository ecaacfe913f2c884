program routine_named_by_a_string;

procedure Greet;
begin
  writeln('hello')
end;

var
  name: string;
  t: Thread;
begin
  name := 'greet';
  t := CreateThread(name);
  join t;
  t := CreateThread('GREET');
  join t;
  name := 'nosuch';
  try
    t := CreateThread(name);
    writeln('no error')
  except
    on E: Exception do writeln(E.Message)
  end
end.
