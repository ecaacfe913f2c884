program c04_twenty_threads_joined_in_order;

procedure nap;
begin
  delay(50)
end;

var
  t: array [1..20] of Thread;
  i: Integer;
begin
  for i := 1 to 20 do
  begin
    t[i] := spawn nap;
    write(t[i], ' ')
  end;
  writeln;
  for i := 1 to 20 do join t[i];
  writeln('ends')
end.
