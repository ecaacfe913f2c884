{ test: err c32_error_in_a_named_thread\.pas:12: runtime error: division by zero }
{ test: err in thread 1 'calc' }
program c32_error_in_a_named_thread;

var
  zero: Integer;

procedure work;
begin
  ThreadSetName(ThreadCurrent, 'calc');
  writeln('before');
  writeln(1 div zero);
  writeln('not reached')
end;

var
  t: Thread;
begin
  zero := 0;
  t := CreateThread(@work);
  writeln(WaitForThread(t));
  writeln('goes on')
end.
