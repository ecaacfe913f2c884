{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[channel send\] at .*d03_rendezvous_with_nobody\.pas:10$ }
program d03_rendezvous_with_nobody;
var
  c: channel of string;
begin
  c := chan<string>(0);
  writeln('before');
  c.push('hello')
end.
