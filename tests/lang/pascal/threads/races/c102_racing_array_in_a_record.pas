{ test: timeout 120 }
program c102_racing_array_in_a_record;
uses thread;

const
  Rounds = 20000;

type
  Holder = record
    before: Integer;
    a: array of string;
    after: Integer
  end;

var
  h, copied: Holder;
  wrong: Integer;

procedure reader;
var
  i: Integer;
  s: string;
begin
  for i := 1 to Rounds do
    try
      s := h.a[0];
      if (s <> '') and (s <> 'odd') and (s <> 'even') then thread.atomic.add(wrong, 1);
      copied := h;
      if Length(copied.a) > 5 then thread.atomic.add(wrong, 1)
    except
    end
end;

procedure writer;
var
  i: Integer;
begin
  for i := 1 to Rounds do
    try
      SetLength(h.a, i mod 5 + 1);
      if odd(i) then h.a[0] := 'odd' else h.a[0] := 'even'
    except
    end
end;

var
  t: array [1..4] of Thread;
  i: Integer;
begin
  wrong := thread.atomic.new(0);
  h.before := 1;
  h.after := 2;
  t[1] := spawn reader;
  t[2] := spawn writer;
  t[3] := spawn writer;
  t[4] := spawn reader;
  for i := 1 to 4 do join t[i];
  writeln(thread.atomic.load(wrong), ' ', h.before, ' ', h.after)
end.
