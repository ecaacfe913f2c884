{ depth 1: one producer closes the channel while the other still sends }
program p17_first_of_two_closes;
var
  c: channel of Integer;

procedure Produce;
begin
  c.push(1);
  c.close
end;

var
  a, b: task;
begin
  c := chan<Integer>(2);
  a := TaskSpawn(@Produce);
  b := TaskSpawn(@Produce);
  TaskAwait(a);
  TaskAwait(b);
  writeln('ok')
end.
