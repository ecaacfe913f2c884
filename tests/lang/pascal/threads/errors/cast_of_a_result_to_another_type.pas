{ test: err cast_of_a_result_to_another_type\.pas:14: runtime error: invalid type cast: the value is a string }
program cast_of_a_result_to_another_type;

function text: string;
begin
  text := 'no number'
end;

var
  n: Integer;
begin
  n := 1;
  writeln(n);
  n := TaskAwait(TaskSpawn(@text));
  writeln('not reached')
end.
