{ test: err ^.*stack_of_an_awaited_error_is_that_of_its_origin\.pas:7: runtime error: boom }
{ test: err in work \(.*stack_of_an_awaited_error_is_that_of_its_origin\.pas:7\) }
program stack_of_an_awaited_error_is_that_of_its_origin;

procedure work;
begin
  raise Exception.Create('boom')
end;

begin
  TaskAwait(TaskSpawn(@work))
end.
