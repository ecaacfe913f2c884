{ test: timeout 120 }
program c102_racing_array_length;
uses thread;

const
  Rounds = 20000;

var
  a: array of Integer;
  wrong: Integer;

procedure reader;
var
  i, n, v: Integer;
begin
  for i := 1 to Rounds do
    try
      n := Length(a);
      if (n < 0) or (n > 5) then thread.atomic.add(wrong, 1);
      v := a[0];
      if (v < 0) or (v > Rounds) then thread.atomic.add(wrong, 1)
    except
    end
end;

procedure writer;
var
  i: Integer;
begin
  for i := 1 to Rounds do
    try
      SetLength(a, i mod 5 + 1);
      a[0] := i
    except
    end
end;

var
  t: array [1..4] of Thread;
  i: Integer;
begin
  wrong := thread.atomic.new(0);
  SetLength(a, 1);
  t[1] := spawn reader;
  t[2] := spawn writer;
  t[3] := spawn writer;
  t[4] := spawn reader;
  for i := 1 to 4 do join t[i];
  writeln(thread.atomic.load(wrong));
  writeln((Length(a) >= 1) and (Length(a) <= 5))
end.
