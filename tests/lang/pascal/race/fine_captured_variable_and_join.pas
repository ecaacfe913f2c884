program fine_captured_variable_and_join;
procedure test;
var
  n: Integer;
  t: Thread;
  i: Integer;
begin
  n := 0;
  for i := 1 to 10 do
  begin
    t := spawn(procedure begin n := n + 1 end);
    join t
  end;
  writeln(n)
end;

begin
  test
end.
