{ depth 1: the ring buffer counts an item before it has been written }
program p28_ring_counted_before_written;
var
  ring: array [0..3] of Integer;
  head, tail: Integer;
  isWrong: Boolean;

procedure Put(at, v: Integer); begin ring[at mod 4] := v end;
function Tail_: Integer; begin Tail_ := tail end;

procedure Produce;
var
  i: Integer;
begin
  for i := 1 to 3 do
  begin
    tail := tail + 1;
    Put(tail - 1, i)
  end
end;

procedure Consume;
var
  i: Integer;
begin
  for i := 1 to 3 do
  begin
    while Tail_ = head do ThreadYield;
    if ring[head mod 4] <> i then isWrong := true;
    head := head + 1
  end
end;

var
  a, b: task;
begin
  a := TaskSpawn(@Produce);
  b := TaskSpawn(@Consume);
  TaskAwait(a);
  TaskAwait(b);
  if isWrong then halt(1);
  writeln('ok')
end.
