program n12_opposite_order_with_trylock;
var
  a, b, rounds: Integer;

procedure other;
var
  i: Integer;
begin
  for i := 1 to 200 do
  begin
    lock(b);
    if trylock(a) then
    begin
      rounds := rounds + 1;
      unlock(a)
    end;
    unlock(b)
  end
end;

var
  t: Thread;
  i: Integer;
begin
  a := mutex();
  b := mutex();
  t := spawn other;
  for i := 1 to 200 do
  begin
    lock(a);
    lock(b);
    unlock(b);
    unlock(a)
  end;
  join t;
  writeln(rounds <= 200)
end.
