program c61_trylock;

var
  m, r: Integer;

procedure other;
begin
  writeln(trylock(m), ' ', trylock(r))
end;

begin
  m := mutex();
  r := rcmutex();
  writeln(trylock(m), ' ', trylock(m));
  writeln(trylock(r), ' ', trylock(r));
  join spawn other;
  unlock(r);
  unlock(r);
  unlock(m);
  join spawn other
end.
