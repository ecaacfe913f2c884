{ depth 2: the last of two workers shall close the channel, but the count of workers is a plain variable }
program p35_nobody_is_the_last;
var
  c: channel of Integer;
  working: Integer;

procedure SetWorking(n: Integer); begin working := n end;

procedure work(me: Integer);
begin
  c.push(me);
  SetWorking(working - 1);
  if working = 0 then c.close
end;

var
  i, n: Integer;
begin
  c := chan<Integer>(2);
  working := 2;
  go work(1);
  go work(2);
  n := 0;
  for i in c do n := n + i;
  if n <> 3 then halt(1);
  writeln('ok')
end.
