{ test: err c96_captured_failure\.pas:10: runtime error: division by zero }
program c96_captured_failure;

procedure worker;
var
  zero: Integer;
begin
  zero := 0;
  writeln('a');
  writeln(1 div zero)
end;

var
  id: Thread;
begin
  id := thread_create(@worker);
  writeln(thread_join(id));
  writeln(thread_status(id));
  writeln(WaitForThread(id))
end.
