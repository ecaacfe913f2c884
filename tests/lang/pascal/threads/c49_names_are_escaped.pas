program c49_names_are_escaped;
uses Threading;

var
  t: Thread;
begin
  t := ThreadPoolSubmit('delay', 1);
  writeln(ThreadSetName(t, 'a"b\c'#9'd'));
  writeln(Pos('"name": "a\"b\\c?d"', ThreadStatsJson) > 0);
  writeln(ThreadLookup('a"b\c?d'));
  join t
end.
