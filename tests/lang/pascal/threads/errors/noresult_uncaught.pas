{ test: err noresult_uncaught\.pas:13: runtime error: thread 1 has no stored result }
program noresult_uncaught;
function one: Integer;
begin
  one := 1
end;
var
  t: Thread;
begin
  t := spawn one;
  WaitForThread(t);
  writeln(ThreadGetResult(t));
  writeln(ThreadGetResult(t))
end.
