{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[channel receive\] at .*d35_a_handler_cannot_catch_it\.pas:11$ }
program d35_a_handler_cannot_catch_it;
var
  c: channel of Integer;
begin
  c := chan<Integer>(1);
  writeln('before');
  try
    c.collect
  except
    on E: Exception do writeln('not printed: ', E.Message)
  end;
  writeln('not reached')
end.
