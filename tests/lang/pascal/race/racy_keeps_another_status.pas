program racy_keeps_another_status;
{ test: err data race: write of global 'x' }
var
  x: Integer;

procedure work;
begin
  x := 1
end;

var
  a, b: Thread;
begin
  a := spawn work;
  b := spawn work;
  join a;
  join b;
  halt(3)
end.
