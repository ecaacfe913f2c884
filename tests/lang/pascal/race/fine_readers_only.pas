program fine_readers_only;
var
  table: array [1..100] of Integer;
  sums: array [1..4] of Integer;

procedure add(k: Integer);
var
  i, n: Integer;
begin
  n := 0;
  for i := 1 to 100 do n := n + table[i];
  sums[k] := n
end;

var
  t: array [1..4] of Thread;
  i: Integer;
begin
  for i := 1 to 100 do table[i] := i;
  for i := 1 to 4 do t[i] := spawn add(i);
  for i := 1 to 4 do join t[i];
  for i := 1 to 100 do table[i] := 0;
  writeln(sums[1] + sums[2] + sums[3] + sums[4])
end.
