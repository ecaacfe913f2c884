{ depth 2: two owners count down and both see that nobody is left }
program p47_disposed_twice;
type
  PThing = ^TThing;
  TThing = record
    owners: Integer
  end;
var
  thing: PThing;

procedure CountDown; begin thing^.owners := thing^.owners - 1 end;
function Owners: Integer; begin Owners := thing^.owners end;

procedure Drop;
begin
  CountDown;
  if Owners = 0 then dispose(thing)
end;

var
  a, b: task;
begin
  new(thing);
  thing^.owners := 2;
  a := TaskSpawn(@Drop);
  b := TaskSpawn(@Drop);
  TaskAwait(a);
  TaskAwait(b);
  writeln('ok')
end.
