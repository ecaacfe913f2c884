program arguments_are_checked_at_compile_time;
procedure two(a: Integer; s: string);
begin
end;
var
  t: Thread;
  k: task;
begin
  t := spawn two(1);              { error: argument }
  t := CreateThread(@two, 1);     { error: argument }
  k := TaskSpawn(@two, 1, 2, 3);  { error: argument }
  go two('a', 'b')                { error: type|argument }
end.
