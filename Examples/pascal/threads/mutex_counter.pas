program MutexCounter;
{ Two threads count together. Between reading and writing the counter another thread may change it, so each step is
  guarded by a mutex. Without lock and unlock the sum would sometimes be too small. }

const
  Steps = 1000;

var
  counter, guard: Integer;

procedure Work;
var
  i: Integer;
begin
  for i := 1 to Steps do
  begin
    lock(guard);
    counter := counter + 1;
    unlock(guard)
  end
end;

var
  first, second: Integer;
begin
  counter := 0;
  guard := mutex();
  first := spawn Work;
  second := CreateThread(@Work);
  join first;
  WaitForThread(second);
  destroy(guard);
  writeln('counted to ', counter)
end.
