program Pipeline;
{ Three stages, each a task, connected by channels: generate, square, sum. A stage closes its output when its input ends. }

procedure Generate(n: Integer; o: sender of Integer);
var
  i: Integer;
begin
  for i := 1 to n do o.push(i);
  o.close
end;

procedure Square(i: receiver of Integer; o: sender of Integer);
var
  v: Integer;
begin
  for v in i do o.push(v * v);
  o.close
end;

function Sum(i: receiver of Integer): Int64;
var
  v: Integer;
  total: Int64;
begin
  total := 0;
  for v in i do total := total + v;
  Sum := total
end;

var
  numbers, squares: channel of Integer;
  answer: task;
begin
  numbers := chan<Integer>(0);
  squares := chan<Integer>(8);
  go Generate(100, numbers.sender);
  go Square(numbers.receiver, squares.sender);
  answer := TaskSpawn(@Sum, squares.receiver);
  writeln('the squares of 1..100 sum to ', TaskAwait(answer))
end.
