program queues_by_name;

procedure producer;
var
  i: Integer;
begin
  for i := 1 to 5 do queue_push('numbers', i * i);
  queue_push('numbers', 'end')
end;

var
  i: Integer;
begin
  go producer;
  for i := 1 to 5 do write(queue_pop('numbers'), ' ');
  writeln(queue_pop('numbers'))
end.
