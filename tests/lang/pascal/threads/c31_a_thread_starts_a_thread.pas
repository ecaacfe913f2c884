program c31_a_thread_starts_a_thread;

var
  inner: Thread;
  innerSays: Integer;

procedure small;
begin
  innerSays := ThreadCurrent
end;

procedure outer;
begin
  inner := CreateThread(@small);
  WaitForThread(inner);
  writeln(ThreadCurrent <> inner);
  writeln(innerSays = inner)
end;

var
  t: Thread;
begin
  t := CreateThread(@outer);
  writeln(WaitForThread(t));
  writeln(t, ' ', inner, ' ', ThreadCurrent)
end.
