program closures_on_threads_share;

procedure test;
var
  n: Integer;
  t: array [1..3] of Thread;
  i: Integer;

  procedure bump;
  begin
    n := n + 1
  end;

begin
  n := 0;
  for i := 1 to 3 do
  begin
    t[i] := spawn bump;
    join t[i]
  end;
  join CreateThread(@bump);
  writeln(n);
  join spawn(procedure begin n := n * 10 end);
  writeln(n)
end;

{ The captured variable outlives its routine. }
procedure leave(out t: Thread; c: channel of Integer);
var
  n: Integer;

  procedure later;
  begin
    c.collect;
    n := n + 1;
    c.push(n)
  end;

begin
  n := 41;
  t := spawn later
end;

var
  t: Thread;
  c: channel of Integer;
begin
  test;
  c := chan<Integer>(1);
  leave(t, c);
  c.push(1);
  join t;
  writeln(c.collect)
end.
