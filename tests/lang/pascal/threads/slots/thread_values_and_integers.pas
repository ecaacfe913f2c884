program thread_values_and_integers;

procedure nothing;
begin
end;

var
  t: Thread;
  n: Integer;
  w: Int64;
begin
  writeln(ThreadCurrent);
  t := spawn nothing;
  n := t;
  w := t;
  writeln(t, ' ', n, ' ', w, ' ', n = t);
  join n;
  t := spawn nothing;
  { The second generation: numbers still show the slot only. }
  n := t;
  w := t;
  writeln(t, ' ', n, ' ', w);
  t := n;
  writeln(WaitForThread(t));
  t := ThreadLookup('nobody');
  n := t;
  writeln(t, ' ', n, ' ', t = -1)
end.
