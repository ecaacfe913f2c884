program c98_captured_thread_shares;

type
  Entry = record name: string; count: Integer end;

var
  n: Integer;
  a: array [1..3] of Integer;
  d: array of string;
  e: Entry;
  p: ^Integer;

procedure worker;
begin
  n := 2;
  a[2] := 22;
  d[1] := 'changed';
  e.name := 'new name';
  e.count := e.count + 1;
  p^ := 9
end;

begin
  n := 1;
  a[2] := 1;
  SetLength(d, 2);
  e.count := 1;
  New(p);
  p^ := 1;
  thread_join(thread_create(@worker));
  writeln(n, ' ', a[2], ' ', d[1], ' ', e.name, ' ', e.count, ' ', p^)
end.
