{ test: err division by zero }
program error_in_isolated_spawn_is_reported;
uses thread;

procedure fails;
var
  zero: Integer;
begin
  zero := 0;
  writeln(1 div zero)
end;

begin
  thread.core.spawn(@fails);
  while thread.core.goroutines() > 1 do ThreadYield;
  writeln('goes on')
end.
