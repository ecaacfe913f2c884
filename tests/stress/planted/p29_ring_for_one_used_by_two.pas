{ depth 2: two producers in a ring buffer that was made for one: the same place twice }
program p29_ring_for_one_used_by_two;
var
  ring: array [0..7] of Integer;
  tail: Integer;

procedure Put(at, v: Integer); begin ring[at] := v end;
procedure Advance(at: Integer); begin tail := at + 1 end;

procedure Produce(v: Integer);
var
  at: Integer;
begin
  at := tail;
  Put(at, v);
  Advance(at)
end;

var
  a, b: task;
begin
  a := TaskSpawn(@Produce, 1);
  b := TaskSpawn(@Produce, 2);
  TaskAwait(a);
  TaskAwait(b);
  if tail <> 2 then halt(1);
  writeln('ok')
end.
