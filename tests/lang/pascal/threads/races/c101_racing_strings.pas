{ test: timeout 120 }
program c101_racing_strings;
uses thread;

const
  Rounds = 20000;

var
  s: string;
  wrong: Integer;

procedure appends;
var
  i: Integer;
begin
  for i := 1 to Rounds do s := s + 'x'
end;

procedure empties;
var
  i: Integer;
begin
  for i := 1 to Rounds do s := ''
end;

procedure measures;
var
  i, k, n: Integer;
  copied: string;
begin
  for i := 1 to Rounds do
  begin
    n := Length(s);
    copied := s;
    if n < 0 then thread.atomic.add(wrong, 1);
    n := Length(copied);
    if n > 10 then n := 10;
    for k := 1 to n do
      if copied[k] <> 'x' then thread.atomic.add(wrong, 1)
  end
end;

var
  t: array [1..6] of Thread;
  i: Integer;
begin
  wrong := thread.atomic.new(0);
  t[1] := spawn appends;
  t[2] := spawn appends;
  t[3] := spawn empties;
  t[4] := spawn measures;
  t[5] := spawn measures;
  t[6] := spawn empties;
  for i := 1 to 6 do join t[i];
  writeln(thread.atomic.load(wrong));
  writeln('ends')
end.
