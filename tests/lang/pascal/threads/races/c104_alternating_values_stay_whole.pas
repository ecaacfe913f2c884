{ test: timeout 120 }
program c104_alternating_values_stay_whole;
uses thread;

const
  Rounds = 20000;
  Ones = 1111111111111111;
  Twos = 2222222222222222;

type
  Big = set of 0..255;
  Pair = record x: Int64; s: string; y: Real end;

var
  v: Int64;
  r: Real;
  s: string;
  b: Big;
  p: Pair;
  wrong: Integer;

procedure note;
begin
  thread.atomic.add(wrong, 1)
end;

procedure writer(first: Boolean);
var
  i: Integer;
  q: Pair;
begin
  if first then
  begin
    q.x := Ones; q.s := 'ones'; q.y := 1.5
  end
  else
  begin
    q.x := Twos; q.s := 'twos'; q.y := 2.5
  end;
  for i := 1 to Rounds do
    if first then
    begin
      v := Ones; r := 1.0e100; s := 'ones'; b := [1, 101, 201]; p := q
    end
    else
    begin
      v := Twos; r := -2.0e-100; s := 'twos'; b := [2, 102, 202, 250]; p := q
    end
end;

procedure reader;
var
  i: Integer;
  x: Int64;
  y: Real;
  z: string;
  c: Big;
  q: Pair;
begin
  for i := 1 to Rounds do
  begin
    x := v;
    if (x <> Ones) and (x <> Twos) then note;
    y := r;
    if (y <> 1.0e100) and (y <> -2.0e-100) then note;
    z := s;
    if (z <> 'ones') and (z <> 'twos') then note;
    c := b;
    if (c <> [1, 101, 201]) and (c <> [2, 102, 202, 250]) then note;
    { A racing copy of a record may mix old and new fields, never half a field. }
    q := p;
    if (q.x <> Ones) and (q.x <> Twos) then note;
    if (q.s <> 'ones') and (q.s <> 'twos') then note;
    if (q.y <> 1.5) and (q.y <> 2.5) then note
  end
end;

var
  t: array [1..4] of Thread;
  i: Integer;
begin
  wrong := thread.atomic.new(0);
  v := Ones; r := 1.0e100; s := 'ones'; b := [1, 101, 201];
  p.x := Ones; p.s := 'ones'; p.y := 1.5;
  t[1] := spawn writer(true);
  t[2] := spawn writer(false);
  t[3] := spawn reader;
  t[4] := spawn reader;
  for i := 1 to 4 do join t[i];
  writeln(thread.atomic.load(wrong))
end.
