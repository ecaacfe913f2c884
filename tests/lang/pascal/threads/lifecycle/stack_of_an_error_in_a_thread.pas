{ test: err ^.*stack_of_an_error_in_a_thread\.pas:11: runtime error: division by zero.* }
{ test: err in inner \(.*stack_of_an_error_in_a_thread\.pas:11\) }
{ test: err in work \(.*stack_of_an_error_in_a_thread\.pas:16\) }
{ test: err in thread 1 'worker-1' }
program stack_of_an_error_in_a_thread;

procedure inner(n: Integer);
var
  a: Integer;
begin
  a := 1 div n;
  writeln(a)
end;
procedure work;
begin
  inner(0)
end;

begin
  writeln(WaitForThread(spawn work))
end.
