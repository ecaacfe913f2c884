program racy_each_pair_once;
{ test: err \A[^\n]*data race: write of element of global 'list' by thread[^\n]*\n[^\n]*nothing orders[^\n]*\n\Z }
{ The same two places a thousand times: one report. }
var
  list: array [1..1000] of Integer;

procedure work;
var
  i: Integer;
begin
  for i := 1 to 1000 do list[i] := i
end;

var
  a, b: Thread;
begin
  a := spawn work;
  b := spawn work;
  join a;
  join b;
  writeln(list[1000])
end.
