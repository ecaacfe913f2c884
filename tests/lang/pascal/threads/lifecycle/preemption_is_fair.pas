{ test: env PSCAL_THREAD_POOL_SIZE=1 | PSCAL_THREAD_POOL_SIZE=2 }
{ test: no seeds: choices are random there }
program preemption_is_fair;

const
  Spinners = 4;

var
  counts: array [1..Spinners] of Int64;
  stop: Boolean;

procedure spinner(i: Integer);
begin
  while not stop do counts[i] := counts[i] + 1
end;

var
  i: Integer;
  t: array [1..Spinners] of Thread;
  least, most: Int64;
begin
  stop := false;
  for i := 1 to Spinners do t[i] := spawn spinner(i);
  { Until the slowest has had a good share; none may run away meanwhile. }
  repeat
    delay(10);
    least := counts[1];
    most := counts[1];
    for i := 2 to Spinners do
    begin
      if counts[i] < least then least := counts[i];
      if counts[i] > most then most := counts[i]
    end
  until (least > 0) and (most < least * 10);
  stop := true;
  for i := 1 to Spinners do join t[i];
  writeln('fair')
end.
