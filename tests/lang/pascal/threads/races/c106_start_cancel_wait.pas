{ test: timeout 120 }
program c106_start_cancel_wait;

procedure work;
var
  i: Integer;
begin
  for i := 1 to 1000 do
  begin
    if ThreadCancelRequested then exit;
    if i mod 10 = 0 then delay(1)
  end
end;

procedure wait(us: Integer);
var
  i, x: Integer;
begin
  x := 0;
  for i := 1 to us do x := (x + i) mod 977;
  if x < 0 then writeln(x)
end;

var
  i, other: Integer;
  t: Thread;
begin
  other := 0;
  for i := 1 to 300 do
  begin
    t := CreateThread(@work);
    if t <> 1 then other := other + 1;
    wait(Random(20000));
    ThreadCancel(t);
    WaitForThread(t)
  end;
  writeln(other);
  writeln('ends')
end.
