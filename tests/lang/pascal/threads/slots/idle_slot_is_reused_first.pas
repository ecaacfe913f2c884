{ test: workers 2 }
program idle_slot_is_reused_first;

procedure nothing;
begin
end;

var
  gate: channel of Integer;

procedure waits;
begin
  gate.collect
end;

var
  a, b, c: Thread;
begin
  gate := chan<Integer>(1);
  a := spawn waits;
  b := spawn nothing;
  join b;
  { Slot 2 is released: it comes before the never-used slot 3. }
  c := spawn nothing;
  writeln(a, ' ', b, ' ', c);
  join c;
  gate.push(1);
  join a;
  { Both are idle: the one that has been idle longest is 2. }
  c := spawn nothing;
  writeln(c);
  b := spawn nothing;
  writeln(b);
  join c;
  join b
end.
