{ depth 2: a reader fills the cache with what it has read before the change that emptied it }
program p44_cached_before_the_change;
var
  stored, cached: Integer;        { cached 0: nothing }

function Stored_: Integer; begin Stored_ := stored end;
procedure Cache(v: Integer); begin cached := v end;

function Get: Integer;
begin
  if cached = 0 then Cache(Stored_);
  Get := cached
end;

procedure Store(v: Integer);
begin
  stored := v;
  Cache(0)
end;

var
  a, b: task;
begin
  stored := 1;
  a := TaskSpawn(@Get);
  b := TaskSpawn(@Store, 2);
  TaskAwait(a);
  TaskAwait(b);
  if Get <> 2 then halt(1);
  writeln('ok')
end.
