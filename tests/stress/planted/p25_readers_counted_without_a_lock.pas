{ depth 2: a readers-writer lock whose count of readers is a plain variable: the writer enters beside a reader, or never }
program p25_readers_counted_without_a_lock;
var
  readers, room: Integer;
  x, y: Integer;
  isWrong: Boolean;

function Count(by: Integer): Integer;
begin
  readers := readers + by;
  Count := readers
end;

function Readers_: Integer;
begin
  Readers_ := readers
end;

procedure SetX; begin x := x + 1 end;
procedure SetY; begin y := y + 1 end;

procedure Look;
begin
  if x <> y then isWrong := true
end;

procedure Read_;
begin
  if Readers_ = 0 then lock(room);
  Count(1);
  Look;
  if Count(-1) = 0 then unlock(room)
end;

procedure Write_;
begin
  lock(room);
  SetX;
  SetY;
  unlock(room)
end;

var
  t: array [1..3] of task;
  i: Integer;
begin
  room := mutex();
  t[1] := TaskSpawn(@Read_);
  t[2] := TaskSpawn(@Read_);
  t[3] := TaskSpawn(@Write_);
  for i := 1 to 3 do TaskAwait(t[i]);
  if isWrong then halt(1);
  writeln('ok')
end.
