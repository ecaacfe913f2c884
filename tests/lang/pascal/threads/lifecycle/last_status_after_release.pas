{ test: err division by zero }
program last_status_after_release;

procedure fails;
var
  zero: Integer;
begin
  zero := 0;
  writeln(1 div zero)
end;

function text: string;
begin
  text := 'result'
end;

var
  t: Thread;
begin
  t := CreateThread(@fails);
  writeln(WaitForThread(t), ' ', ThreadGetStatus(t), ' ', WaitForThread(t));
  join t;
  t := CreateThread(@text);
  { Wait, then the result, then the status: in this order all three work. }
  writeln(WaitForThread(t), ' ', ThreadGetResult(t), ' ', ThreadGetStatus(t), ' ', ThreadGetStatus(t, true), ' ', WaitForThread(t))
end.
