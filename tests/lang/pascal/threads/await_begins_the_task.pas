{ test: env PSCAL_THREAD_POOL_SIZE=1 | PSCAL_THREAD_POOL_SIZE=2 }
{ The main program waits for a task that has not begun, again and again: one that fails, waits itself, starts others, or computes for long. }
program AwaitBeginsTheTask;
uses Threading;

var
  c: channel of Integer;
  count: Integer;
  slow: task;

procedure Fails(n: Integer);
begin
  if Odd(n) then raise Exception.Create('odd');
  count := count + 1;
end;

procedure Receives;
begin
  count := count + Integer(c.recv);
end;

procedure Sends(n: Integer);
begin
  c.send(n);
end;

procedure SleepsAWhile;
begin
  Delay(5);
  count := count + 1000;
end;

procedure StartsAnother;
begin
  slow := TaskSpawn(@SleepsAWhile);
end;

procedure Nothing;
begin
end;

function Computes(n: Integer): Integer;
var
  i, s: Integer;
begin
  s := 0;
  for i := 1 to n do s := (s + i) mod 1009;
  Computes := s;
end;

var
  i: Integer;
  t, u: task;
begin
  c := chan();
  for i := 1 to 40 do
    try
      TaskAwait(TaskSpawn(@Fails, i));
    except
      on e: Exception do count := count + 100;
    end;
  writeln('failing: ', count);
  count := 0;
  for i := 1 to 40 do begin
    t := TaskSpawn(@Receives);
    u := TaskSpawn(@Sends, i);
    TaskAwait(t);
    TaskAwait(u);
  end;
  writeln('receiving: ', count);
  count := 0;
  for i := 1 to 5 do begin
    TaskAwait(TaskSpawn(@StartsAnother));
    TaskAwait(slow);
  end;
  writeln('sleeping: ', count);
  writeln('computing: ', Integer(TaskAwait(TaskSpawn(@Computes, 3000000))));
  for i := 1 to 100000 do TaskAwait(TaskSpawn(@Nothing));
  writeln('many');
end.
