{ test: err ZeroDivide|division by zero|[Dd]ivision }
program c26_waiting_and_joining_twice;

procedure nothing;
begin
end;

procedure fails;
var
  zero: Integer;
begin
  zero := 0;
  writeln(1 div zero)
end;

var
  t: Thread;
begin
  t := CreateThread(@nothing);
  writeln(WaitForThread(t), ' ', WaitForThread(t), ' ', ThreadGetStatus(t));
  t := CreateThread(@fails);
  writeln(WaitForThread(t), ' ', WaitForThread(t), ' ', ThreadGetStatus(t));
  t := spawn nothing;
  join t;
  join t;
  writeln(WaitForThread(t));
  writeln('ends')
end.
