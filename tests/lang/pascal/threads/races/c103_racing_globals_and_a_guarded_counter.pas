{ test: timeout 120 }
program c103_racing_globals_and_a_guarded_counter;

const
  Rounds = 20000;

var
  a, b, c, d, e, f, g, h, i, j: Integer;
  guarded, m: Integer;

procedure work;
var
  k: Integer;
begin
  for k := 1 to Rounds do
  begin
    a := a + 1; b := b - 1; c := c + 2; d := a; e := b + c;
    f := f + 1; g := g xor k; h := h + f; i := k; j := i;
    h := h mod 1000;
    lock(m);
    guarded := guarded + 1;
    unlock(m)
  end
end;

var
  t: array [1..4] of Thread;
  k: Integer;
begin
  m := mutex();
  for k := 1 to 4 do t[k] := spawn work;
  for k := 1 to 4 do join t[k];
  writeln(guarded);
  writeln((a >= 1) and (a <= 4 * Rounds))
end.
