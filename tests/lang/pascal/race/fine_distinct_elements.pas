program fine_distinct_elements;
var
  bytes: array [1..64] of Boolean;
  numbers: array of Integer;

procedure work(k: Integer);
var
  i: Integer;
begin
  i := k;
  while i <= 64 do
  begin
    bytes[i] := true;
    numbers[i - 1] := numbers[i - 1] + i;
    i := i + 2
  end
end;

var
  a, b: Thread;
  i, n: Integer;
begin
  SetLength(numbers, 64);
  a := spawn work(1);
  b := spawn work(2);
  join a;
  join b;
  n := 0;
  for i := 1 to 64 do if bytes[i] then n := n + numbers[i - 1];
  writeln(n)
end.
