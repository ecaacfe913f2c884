program c80_go_evaluates_now;

var
  n: Integer;

function next: Integer;
begin
  n := n + 1;
  write(n, ' ');
  next := n
end;

procedure f(a, b: Integer);
begin
  if (a <> 1) or (b <> 2) then writeln('wrong arguments')
end;

begin
  n := 0;
  go f(next(), next());
  writeln(3);
  while thread.core.goroutines() > 1 do ThreadYield
end.
