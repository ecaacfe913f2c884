program c11_default_name_in_json;
uses Threading;

var
  t: Thread;
begin
  t := ThreadPoolSubmit('delay', 20);
  writeln(Pos('"name": "worker-1"', ThreadStatsJson) > 0);
  writeln(WaitForThread(t))
end.
