program routine_not_a_routine;
var
  x: Integer;
  t: Thread;
begin
  t := spawn x;            { error: 'x' is not a routine|not a routine }
  t := spawn nosuch;       { error: not found|not a routine }
  go x;                    { error: not a routine }
  go x(1);                 { error: not a routine }
  t := CreateThread(@x)    { error: not a routine|routine }
end.
