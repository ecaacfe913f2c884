program c93_captured_output;

var
  gate, half: channel of Integer;

procedure worker;
begin
  writeln('line1');
  half.push(1);
  gate.collect;
  writeln('line2')
end;

var
  id: Thread;
begin
  gate := chan<Integer>(1);
  half := chan<Integer>(1);
  id := thread_create(@worker);
  half.collect;
  writeln('main 1');
  gate.push(1);
  writeln('main 2');
  writeln('[', thread_join(id), ']');
  writeln('main 3')
end.
