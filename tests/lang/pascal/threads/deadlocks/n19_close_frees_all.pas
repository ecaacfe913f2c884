program n19_close_frees_all;
var
  c, done: channel of Integer;
  i: Integer;

procedure waits;
var
  v: Integer;
begin
  while ChannelReceiveOk(c, v) do;
  done.push(1)
end;

procedure closes;
begin
  delay(20);
  c.close
end;

begin
  c := chan<Integer>(1);
  done := chan<Integer>(1);
  for i := 1 to 4 do go waits;
  go closes;
  for i := 1 to 4 do done.collect;
  writeln('ends')
end.
