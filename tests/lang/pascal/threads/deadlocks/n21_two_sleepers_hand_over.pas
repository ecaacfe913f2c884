{ test: env PSCAL_THREAD_POOL_SIZE=1 | PSCAL_THREAD_POOL_SIZE=2 }
program n21_two_sleepers_hand_over;
var
  a, b: channel of Integer;

procedure first;
var
  i: Integer;
begin
  for i := 1 to 5 do
  begin
    delay(3);
    a.push(i);
    b.collect
  end
end;

procedure second;
var
  i: Integer;
begin
  for i := 1 to 5 do
  begin
    a.collect;
    delay(3);
    b.push(i)
  end
end;

var
  t: task;
begin
  a := chan<Integer>(0);
  b := chan<Integer>(0);
  go first;
  t := TaskSpawn(@second);
  TaskAwait(t);
  writeln('ends')
end.
