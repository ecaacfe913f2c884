program n25_queue_filled_by_a_late_task;
procedure later;
begin
  delay(20);
  queue_push('q', 'value')
end;

begin
  go later;
  writeln(queue_pop('q'))
end.
