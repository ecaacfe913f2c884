program concurrency_tour; uses Threading;
{ pipeline with typed channels, select-like polling, futures, pool, rwlock, barrier from semaphores, slots }
type ints = array of integer;
var gen, sq: channel of integer; res: channel of string; total, i, m, v, st, n: integer; f: array[1..4] of task; s: string;
  sem, sem2: integer; cnt, arrived: integer; p, r, rw: integer; fut: task; t: array[1..6] of integer; a: integer;
procedure source(o: sender of integer; n: integer); var i: integer; begin for i := 1 to n do o.push(i); o.close end;
procedure square(i: receiver of integer; o: sender of integer); var v: integer; begin for v in i do o.push(v * v); o.close end;
function fib(n: integer): integer; begin if n < 2 then fib := n else fib := fib(n - 1) + fib(n - 2) end;
function fails(n: integer): integer; begin fails := 10 div n end;
procedure party(id: integer); var k: integer; begin lock(m); arrived := arrived + 1; if arrived = 4 then begin unlock(m);
  for k := 1 to 3 do thread.semaphore.release(sem) end else begin unlock(m); thread.semaphore.acquire(sem) end; lock(m);
  cnt := cnt + arrived; unlock(m) end;
procedure named(o: sender of string; id: integer); begin o.push('w' + IntToStr(id)) end;
function job: integer; begin job := 7 end;
procedure slow; begin delay(5000) end;
begin
  gen := chan<integer>(2); sq := chan<integer>(0); go source(gen.sender, 10); go square(gen.receiver, sq.sender); total := 0;
  for v in sq do total := total + v; writeln('sum of squares ', total);
  for i := 1 to 4 do f[i] := TaskSpawn(@fib, i * 5); for i := 1 to 4 do write(TaskAwait(f[i]), ' '); writeln;
  f[1] := TaskSpawn(@fails, 0); try writeln(TaskAwait(f[1])) except on e: Exception do writeln('caught: ', e.Message) end;
  writeln(TaskDone(f[1]));
  m := mutex; sem := thread.semaphore.new(0); cnt := 0; arrived := 0; for i := 1 to 4 do t[i] := spawn party(i);
  for i := 1 to 4 do join t[i]; writeln('barrier ', cnt);
  res := chan<string>(4); for i := 1 to 3 do go named(res, i); n := 0; for i := 1 to 3 do begin s := res.collect;
  n := n + Ord(s[2]) - 48 end; writeln(n); ChannelReceiveTimeout(res, 20, st, s); writeln('timeout ', st); ChannelTryReceive(res, st, s);
  writeln(st); res.close; ChannelTryReceive(res, st, s); writeln(st, ' ', ChannelIsClosed(res));
  try res.push('x') except on e: Exception do writeln(e.Message) end; try s := res.collect except on e: Exception do writeln(e.Message) end;
  p := thread.pool.new(2); for i := 1 to 5 do fut := thread.pool.submit(p, @job);
  writeln(thread.pool.wait(p), ' ', thread.async.await(fut));
  a := thread.atomic.new(5); writeln(thread.atomic.add(a, 3), ' ', thread.atomic.cas(a, 8, 1), ' ', thread.atomic.cas(a, 8, 2), ' ',
  thread.atomic.swap(a, 9), ' ', thread.atomic.load(a));
  t[1] := spawn slow; writeln(ThreadSetName(t[1], 'sleeper'), ' ', ThreadLookup('sleeper') = t[1], ' ', ThreadPause(t[1]),
  ThreadResume(t[1]), ThreadCancel(t[1]), ' ', WaitForThread(t[1]), ' ', ThreadGetStatus(t[1]), ' ', ThreadKill(t[1]));
  writeln(ThreadPoolLimit >= 1, ' ', Length(ThreadStats)); destroy(m);
  rw := thread.rwlock.new(); thread.rwlock.rlock(rw); writeln(thread.rwlock.tryRLock(rw), thread.rwlock.tryLock(rw));
  thread.rwlock.runlock(rw); thread.rwlock.runlock(rw); thread.rwlock.lock(rw); thread.rwlock.unlock(rw);
  try thread.rwlock.unlock(rw) except on e: Exception do writeln('rw: ', e.Message) end; runtime.core.share('k', 'v1');
  writeln(runtime.core.fetch('k'), ' ', runtime.core.fetch('none', 'dflt'));
end.
