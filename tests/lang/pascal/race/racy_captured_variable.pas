program racy_captured_variable;
{ test: err data race: (read|write) of field 'n' by thread }
procedure test;
var
  n: Integer;
  a, b: Thread;
begin
  n := 0;
  a := spawn(procedure begin n := n + 1 end);
  b := spawn(procedure begin n := n + 2 end);
  join a;
  join b;
  writeln(n > 0)
end;

begin
  test
end.
