program n15_chain_of_joins;
const
  N = 50;
var
  t: array [0..50] of Thread;
  ready: channel of Integer;

procedure work(i: Integer);
begin
  ready.collect;
  if i > 0 then join t[i - 1]
end;

var
  i: Integer;
begin
  ready := chan<Integer>(N + 1);
  for i := 0 to N do t[i] := spawn work(i);
  for i := 0 to N do ready.push(i);
  join t[N];
  writeln('ends')
end.
