{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[channel receive\] at .*d36_receive_deep_in_calls\.pas:11$ }
program d36_receive_deep_in_calls;
var
  c: channel of Integer;

function deep(n: Integer): Integer;
begin
  if n = 0 then
    deep := c.collect
  else
    deep := deep(n - 1)
end;

begin
  c := chan<Integer>(1);
  writeln('before');
  writeln(deep(100))
end.
