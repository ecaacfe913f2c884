{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[channel receive\] at .*d23_thread_died_with_its_message_unsent\.pas:21$ }
program d23_thread_died_with_its_message_unsent;
var
  c: channel of Integer;

procedure worker;
begin
  try
    raise Exception.Create('gives up');
    c.push(1)
  except
  end
end;

begin
  c := chan<Integer>(1);
  spawn worker;
  writeln('before');
  writeln(c.collect)
end.
