program fine_wait_orders;
uses Threading;

var
  x: Integer;

procedure work;
begin
  x := x + 1
end;

var
  i: Integer;
  t: Thread;
begin
  for i := 1 to 5 do
  begin
    t := CreateThread(@work);
    writeln(WaitForThread(t));
    x := x * 2
  end;
  writeln(x)
end.
