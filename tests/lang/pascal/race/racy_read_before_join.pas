program racy_read_before_join;
{ test: err data race: (read of global 'sum' by main|write of global 'sum' by thread 1 'worker-1')$ }
uses Threading;

var
  sum: Integer;

procedure work;
begin
  sum := 10
end;

var
  t: Thread;
begin
  t := spawn work;
  if sum > 10 then writeln('never');
  join t;
  writeln(sum)
end.
