{ depth 2: double-checked initialisation: the reference is visible before what it leads to is filled }
program p23_published_before_filled;
type
  PConfig = ^TConfig;
  TConfig = record
    size: Integer
  end;
var
  config: PConfig;
  guard: Integer;

procedure Fill(p: PConfig);
begin
  p^.size := 8
end;

function Instance: PConfig;
begin
  if config = nil then
  begin
    lock(guard);
    if config = nil then
    begin
      new(config);
      Fill(config)
    end;
    unlock(guard)
  end;
  Instance := config
end;

function Size: Integer;
begin
  Size := Instance^.size
end;

var
  a, b: task;
  n, m: Integer;
begin
  guard := mutex();
  a := TaskSpawn(@Size);
  b := TaskSpawn(@Size);
  n := TaskAwait(a);
  m := TaskAwait(b);
  if n + m <> 16 then halt(1);
  writeln('ok')
end.
