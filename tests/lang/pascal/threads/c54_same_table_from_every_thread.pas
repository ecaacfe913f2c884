{ test: workers 2 }
program c54_same_table_from_every_thread;
uses Threading;

var
  done, go_on: channel of Integer;
  fromThread: string;

function table: string;
var
  s: TThreadStat;
  text: string;
begin
  text := '';
  for s in ThreadStats do
    text := text + IntToStr(s.id) + ' ' + s.name + ' ' + IntToStr(s.pool_generation) + ' ' + s.kind + ' ' + s.target + '; ';
  table := text
end;

procedure work;
begin
  fromThread := table;
  done.push(1);
  go_on.collect
end;

var
  a, t: Thread;
begin
  done := chan<Integer>(1);
  go_on := chan<Integer>(1);
  a := ThreadPoolSubmit('delay', 1);
  join a;
  a := ThreadPoolSubmit('delay', 60000, ThreadOptionsNamed('long'));
  t := CreateThread(@work);
  done.collect;
  writeln(fromThread);
  writeln(table = fromThread);
  go_on.push(1);
  join t;
  ThreadCancel(a);
  join a
end.
