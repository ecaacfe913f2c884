program SpawnJoin;
{ Starting threads and waiting for them. A thread shares the program's variables; each one here has a cell of its own,
  so nothing has to be locked. }

const
  Count = 5;

var
  squares: array [1..Count] of Integer;

procedure Compute(i: Integer);
begin
  squares[i] := i * i
end;

var
  threads: array [1..Count] of Thread;
  i: Integer;
begin
  for i := 1 to Count do
    threads[i] := spawn Compute(i);
  for i := 1 to Count do
    join threads[i];
  { After the join everything the thread wrote is visible. }
  for i := 1 to Count do
    writeln(i, ' squared is ', squares[i])
end.
