program ioresult_is_per_task;

procedure work;
var
  f: text;
begin
  Assign(f, 'does/not/exist');
  Reset(f);
  writeln(IOResult <> 0)
end;

var
  f: text;
begin
  join spawn work;
  writeln(IOResult);
  Assign(f, 'does/not/exist');
  Reset(f);
  join spawn work;
  writeln(IOResult <> 0)
end.
