program n01_sleeping_task_will_send;
var
  c: channel of Integer;

procedure later;
begin
  delay(50);
  c.push(1)
end;

begin
  c := chan<Integer>(1);
  go later;
  writeln(c.collect)
end.
