program c05_twenty_threads_joined_in_reverse;

procedure nap;
begin
  delay(50)
end;

var
  t: array [1..20] of Thread;
  i: Integer;
begin
  for i := 1 to 20 do t[i] := spawn nap;
  for i := 20 downto 1 do join t[i];
  writeln('ends')
end.
