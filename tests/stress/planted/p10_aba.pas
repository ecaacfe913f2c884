{ depth 3: between load and cas two pops and one push bring the old top back }
program p10_aba;
uses thread;
var
  top: Integer;                        { atomic: index of the top, 0 = empty }
  below: array [0..3] of Integer;
  isFree: array [0..3] of Boolean;
  isWrong: Boolean;

function Pop: Integer;
var
  t: Int64;
begin
  repeat
    t := thread.atomic.load(top);
    if t = 0 then
    begin
      Pop := 0;
      exit
    end
  until thread.atomic.cas(top, t, below[t]);
  Pop := t
end;

procedure Push(i: Integer);
var
  t: Int64;
begin
  repeat
    t := thread.atomic.load(top);
    below[i] := t
  until thread.atomic.cas(top, t, i)
end;

procedure Take;
var
  i: Integer;
begin
  i := Pop;
  if i = 0 then exit;
  if not isFree[i] then isWrong := true;
  isFree[i] := false
end;

procedure Juggle;
var
  a, b: Integer;
begin
  a := Pop;
  b := Pop;
  if b <> 0 then
  begin
    if not isFree[b] then isWrong := true;
    isFree[b] := false
  end;
  if a <> 0 then Push(a)
end;

var
  t, u, v: task;
  i: Integer;
begin
  top := thread.atomic.new(0);
  for i := 3 downto 1 do
  begin
    isFree[i] := true;
    Push(i)
  end;
  t := TaskSpawn(@Take);
  u := TaskSpawn(@Juggle);
  TaskAwait(t);
  TaskAwait(u);
  v := TaskSpawn(@Take);
  TaskAwait(v);
  if isWrong then halt(1);
  writeln('ok')
end.
