{ depth 3: only the order a, b, c reaches the last stage }
program p18_three_in_a_row;
var
  stage: Integer;

procedure Advance(from: Integer);
begin
  if stage = from then stage := from + 1
end;

var
  t: array [0..2] of task;
  i: Integer;
begin
  for i := 2 downto 0 do t[i] := TaskSpawn(@Advance, i);
  for i := 0 to 2 do TaskAwait(t[i]);
  if stage = 3 then halt(1);
  writeln('ok')
end.
