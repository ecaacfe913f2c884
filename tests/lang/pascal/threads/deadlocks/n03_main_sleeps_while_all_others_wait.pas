program n03_main_sleeps_while_all_others_wait;
var
  c: channel of Integer;

procedure waits;
begin
  c.collect
end;

var
  i: Integer;
begin
  c := chan<Integer>(1);
  for i := 1 to 5 do go waits;
  delay(50);
  writeln('no report')
end.
