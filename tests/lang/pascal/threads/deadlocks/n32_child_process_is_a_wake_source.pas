program n32_child_process_is_a_wake_source;
var
  c: channel of Integer;

procedure runs;
begin
  c.push(exec('/bin/sleep', '0.1'))
end;

begin
  c := chan<Integer>(0);
  go runs;
  writeln(c.collect)
end.
