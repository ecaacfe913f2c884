program c75_producers_and_consumers;
uses thread;

var
  c: channel of Integer;
  seen: array [1..800] of Integer;
  sums: array [1..4] of Integer;

procedure producer(first: Integer);
var
  i: Integer;
begin
  for i := first to first + 199 do c.push(i)
end;

{ Each value comes to one consumer only, so nobody else touches its cell. }
procedure consumer(me: Integer);
var
  v: Integer;
begin
  while ChannelReceiveOk(c, v) do
  begin
    seen[v] := seen[v] + 1;
    sums[me] := sums[me] + v
  end
end;

var
  p, q: array [1..4] of Thread;
  i, wrong: Integer;
begin
  c := chan<Integer>(10);
  for i := 1 to 4 do q[i] := spawn consumer(i);
  for i := 1 to 4 do p[i] := spawn producer((i - 1) * 200 + 1);
  for i := 1 to 4 do join p[i];
  c.close;
  for i := 1 to 4 do join q[i];
  writeln(sums[1] + sums[2] + sums[3] + sums[4]);
  wrong := 0;
  for i := 1 to 800 do
    if seen[i] <> 1 then wrong := wrong + 1;
  writeln(wrong)
end.
