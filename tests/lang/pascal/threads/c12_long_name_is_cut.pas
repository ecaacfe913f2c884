program c12_long_name_is_cut;
uses Threading;

var
  t: Thread;
  long: string;
  i: Integer;
  s: TThreadStat;
begin
  long := '';
  for i := 1 to 70 do long := long + chr(ord('0') + i mod 10);
  t := ThreadPoolSubmit('delay', 50);
  writeln(ThreadSetName(t, long));
  for s in ThreadStats do writeln(s.name);
  writeln(ThreadLookup(long));
  writeln(ThreadLookup(Copy(long, 1, 63)));
  writeln(ThreadLookup(Copy(long, 1, 62)));
  join t
end.
