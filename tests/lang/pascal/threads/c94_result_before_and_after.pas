program c94_result_before_and_after;

var
  gate: channel of Integer;

procedure worker;
begin
  write('te');
  gate.collect;
  writeln('xt')
end;

var
  id: Thread;
begin
  gate := chan<Integer>(0);
  id := thread_create(@worker);
  writeln('[', thread_result(id), '] ', thread_status(id));
  gate.push(1);
  writeln('[', thread_join(id), ']');
  writeln('[', thread_join(id), ']');
  writeln('[', thread_result(id), '] ', thread_status(id))
end.
