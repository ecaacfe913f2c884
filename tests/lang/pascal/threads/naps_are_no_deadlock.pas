{ a task that computes and sleeps in turn is no deadlock, whenever somebody looks around for one }
program naps;
procedure Nap;
var i, k, s: integer;
begin
  for i := 1 to 12 do begin
    s := 0; for k := 1 to 20000 * (i mod 7) do s := (s + k) and 1023;
    delay(2)
  end
end;
var a, b: integer; r: integer;
begin
  for r := 1 to 4 do begin
    a := CreateThread(@Nap); b := CreateThread(@Nap);
    WaitForThread(a); WaitForThread(b)
  end;
  writeln('done')
end.
