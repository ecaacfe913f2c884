program c03_start_and_join_stays_on_slot_1;

procedure nothing;
begin
end;

var
  i: Integer;
  t: Thread;
begin
  for i := 1 to 40 do
  begin
    t := spawn nothing;
    write(t, ' ');
    join t
  end;
  writeln;
  for i := 1 to 40 do
  begin
    t := CreateThread(@nothing);
    write(t, ' ');
    WaitForThread(t)
  end;
  writeln
end.
