{ test: timeout 120 }
program c107_waves_of_starts;
uses thread;

var
  runs: Integer;

procedure work(ms: Integer);
begin
  delay(ms);
  thread.atomic.add(runs, 1)
end;

var
  t: array [0..24] of Thread;
  wave, i, started, joined, highest: Integer;
begin
  runs := thread.atomic.new(0);
  highest := 0;
  for wave := 1 to 3 do
  begin
    started := 0;
    joined := 0;
    while joined < 25 do
    begin
      while (started < 25) and (started - joined < 15) do
      begin
        t[started] := spawn work((started * 7) mod 5);
        if t[started] > highest then highest := t[started];
        started := started + 1
      end;
      { Joins in mixed order: neighbours swap places. }
      i := joined;
      if (joined mod 2 = 0) and (joined + 1 < started) then i := joined + 1
      else if joined mod 2 = 1 then i := joined - 1;
      join t[i];
      joined := joined + 1
    end
  end;
  writeln(thread.atomic.load(runs));
  writeln(highest <= 15)
end.
