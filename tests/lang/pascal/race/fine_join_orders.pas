program fine_join_orders;
var
  x: Integer;

procedure work(k: Integer);
begin
  x := x * 10 + k
end;

var
  i: Integer;
  t: Thread;
begin
  x := 0;
  for i := 1 to 5 do
  begin
    t := spawn work(i);
    join t
  end;
  writeln(x)
end.
