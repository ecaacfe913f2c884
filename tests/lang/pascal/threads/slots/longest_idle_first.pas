{ test: workers 4 }
program longest_idle_first;

procedure nothing;
begin
end;

var
  t: array [1..4] of Thread;
  i: Integer;
begin
  for i := 1 to 4 do t[i] := spawn nothing;
  join t[3];
  join t[1];
  join t[4];
  join t[2];
  for i := 1 to 4 do
  begin
    t[i] := spawn nothing;
    write(t[i], ' ')
  end;
  writeln;
  for i := 1 to 4 do join t[i]
end.
