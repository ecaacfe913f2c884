{ test: timeout 120 }
program c104_alternating_kinds_in_the_store;
uses thread, runtime;

const
  Rounds = 5000;

var
  wrong: Integer;

procedure writer;
var
  i: Integer;
begin
  for i := 1 to Rounds do
  begin
    runtime.core.share('k', 1111111111111111);
    runtime.core.share('k', 'a string')
  end
end;

procedure reader;
var
  i: Integer;
  n: Int64;
  s: string;
begin
  for i := 1 to Rounds do
  begin
    { The conversion fails if it meets the other kind; then nothing is stored. }
    n := 1111111111111111;
    s := 'a string';
    try n := runtime.core.fetch('k') except end;
    try s := runtime.core.fetch('k') except end;
    if (n <> 1111111111111111) or (s <> 'a string') then thread.atomic.add(wrong, 1)
  end
end;

var
  t: array [1..4] of Thread;
  i: Integer;
begin
  wrong := thread.atomic.new(0);
  runtime.core.share('k', 'a string');
  t[1] := spawn writer;
  t[2] := spawn writer;
  t[3] := spawn reader;
  t[4] := spawn reader;
  for i := 1 to 4 do join t[i];
  writeln(thread.atomic.load(wrong))
end.
