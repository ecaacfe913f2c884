program Stress;
{ All primitives at once with random pauses, cancellations and kills; see README.md. Arguments: seconds, seed, verbose. }
uses
  thread, runtime, Threading;

const
  Actors = 40;
  Accounts = 8;
  Opening = 1000;
  Permits = 3;
  Stuck = 60000;      { ms after which a thread that is not paused counts as stuck; generous for sanitizers }
  VictimAge = 40;     { ms after which a victim is killed }
  MaxCaptured = 60;   { captured threads are never released }
  FirstVictim = 13;
  Kinds = 18;

type
  TActor = record
    handle: Thread;
    kind: Integer;
    born: Int64;
    isAlive, isPaused, isDoomed: Boolean
  end;

var
  actor: array [1..Actors] of TActor;
  money: array [1..Accounts] of Int64;
  doors: array [1..Accounts] of Integer;
  x, y: Int64;                                   { equal whenever the rwlock is free }
  rw, torn, permit, inside, crowded: Integer;
  pipe: channel of Integer;
  sent, received, stop, wrong, captured: Integer;
  storeLock, storeSteps: Integer;
  closureGuard, victimGuard: Integer;
  pools: array [1..3] of Integer;
  never: channel of Integer;
  state: Int64;                                  { of main's random numbers }
  done: array [0..Kinds - 1] of Integer;         { atomic counts per kind }
  requests: array [1..4] of Int64;

{ A number in 0..n-1 from the caller's own generator. }
function Next(var s: Int64; n: Integer): Integer;
begin
  s := (s * 1103515245 + 12345) mod 2147483648;
  Next := (s div 8) mod n
end;

procedure Fail(const what: string);
begin
  thread.atomic.add(wrong, 1);
  writeln('wrong: ', what)
end;

{ ---- what the actors do; each returns after some steps }

procedure Transfer(var s: Int64);
var
  a, b, low, high: Integer;
  amount: Int64;
begin
  a := Next(s, Accounts) + 1;
  b := Next(s, Accounts - 1) + 1;
  if b >= a then b := b + 1;
  if a < b then low := a else low := b;
  high := a + b - low;
  amount := Next(s, 10);
  lock(doors[low]);
  try
    lock(doors[high]);
    try
      money[a] := money[a] - amount;
      money[b] := money[b] + amount
    finally
      unlock(doors[high])
    end
  finally
    unlock(doors[low])
  end
end;

procedure ReadPair;
begin
  thread.rwlock.rlock(rw);
  try
    if x <> y then thread.atomic.add(torn, 1)
  finally
    thread.rwlock.runlock(rw)
  end
end;

procedure WritePair;
begin
  thread.rwlock.lock(rw);
  try
    x := x + 1;
    y := y + 1
  finally
    thread.rwlock.unlock(rw)
  end
end;

procedure Produce(var s: Int64);
var
  v: Integer;
begin
  v := Next(s, 1000) + 1;
  if odd(v) then
  begin
    pipe.push(v);
    thread.atomic.add(sent, v)
  end
  else if ChannelTrySend(pipe, v) = 1 then
    thread.atomic.add(sent, v)
end;

procedure Consume;
var
  status, v: Integer;
begin
  ChannelReceiveTimeout(pipe, 2, status, v);
  if status = 1 then thread.atomic.add(received, v)
end;

procedure Visit;
begin
  thread.semaphore.acquire(permit);
  try
    if thread.atomic.add(inside, 1) > Permits then thread.atomic.add(crowded, 1);
    ThreadYield
  finally
    thread.atomic.add(inside, -1);
    thread.semaphore.release(permit)
  end
end;

function Sum(n: Integer): Int64;
var
  i: Integer;
  total: Int64;
begin
  total := 0;
  for i := 1 to n do total := total + i;
  Sum := total
end;

procedure AwaitFuture(var s: Int64);
var
  n: Integer;
  v: Int64;
begin
  n := Next(s, 500);
  v := thread.async.await(thread.async.run(@Sum, n));
  if v <> Int64(n) * (n + 1) div 2 then Fail('value of a future')
end;

procedure UsePool(var s: Int64);
var
  p, i: Integer;
begin
  p := pools[Next(s, 3) + 1];
  for i := 1 to 4 do thread.pool.submit(p, @Sum, i * 10);
  if thread.pool.wait(p) <> 0 then Fail('failed pool jobs')
end;

procedure CountInStore;
var
  n: Int64;
begin
  thread.mutex.lock(storeLock);
  try
    n := runtime.core.fetch('stress', 0);
    runtime.core.share('stress', n + 1);
    thread.atomic.add(storeSteps, 1)
  finally
    thread.mutex.unlock(storeLock)
  end
end;

procedure SendOne(c: sender of Integer; v: Integer);
begin
  try
    c.push(v)
  except
    { closed: the receiver was cancelled }
  end
end;

procedure Burst;
var
  c: channel of Integer;
  i, total: Integer;
begin
  c := chan<Integer>(Random(3));
  try
    for i := 1 to 50 do go SendOne(c.sender, i);
    total := 0;
    for i := 1 to 50 do total := total + c.collect;
    if total <> 1275 then Fail('sum of a burst')
  finally
    c.close
  end
end;

procedure Churn;
type
  PNode = ^TNode;
  TNode = record
    next: PNode;
    text: string
  end;
var
  i: Integer;
  p, list: PNode;
begin
  list := nil;
  for i := 1 to 300 do
  begin
    New(p);
    p^.next := list;
    p^.text := 'node ' + IntToStr(i);
    list := p
  end;
  for i := 300 downto 1 do
  begin
    if list^.text <> 'node ' + IntToStr(i) then Fail('text of a node');
    list := list^.next
  end
end;

procedure Prints(n: Integer);
begin
  write('text ', n)
end;

procedure Capture;
var
  id: Thread;
  text: string;
begin
  if thread.atomic.add(captured, 1) > MaxCaptured then exit;
  id := thread_create(@Prints, 7);
  text := thread_join(id);
  if text <> 'text 7' then Fail('captured text ' + text)
end;

procedure Closures(var s: Int64);
var
  n, total: Int64;
  t: array [1..3] of task;
  i: Integer;

  procedure Add;
  begin
    lock(closureGuard);
    total := total + n;
    unlock(closureGuard)
  end;

begin
  n := Next(s, 100);
  total := 0;
  for i := 1 to 3 do t[i] := TaskSpawn(@Add);
  for i := 1 to 3 do TaskAwait(t[i]);
  if total <> 3 * n then Fail('total of closures')
end;

{ One holds the mutex, the others wait for it; a kill of either must leave it usable. }
procedure HoldAndSpin;
begin
  lock(victimGuard);
  while true do
end;

{ Victims never end by themselves. }
procedure Victim(kind: Integer);
begin
  case kind - FirstVictim of
    0: while true do;
    1: delay(1000000);
    2: never.collect;
    3: HoldAndSpin;
    4: while true do Churn
  end
end;

procedure Step(kind: Integer; var s: Int64);
begin
  case kind of
    0: Transfer(s);
    1: ReadPair;
    2: WritePair;
    3: Produce(s);
    4: Consume;
    5: Visit;
    6: AwaitFuture(s);
    7: UsePool(s);
    8: CountInStore;
    9: Burst;
    10: Churn;
    11: Capture;
    12: Closures(s)
  else
    Victim(kind)
  end
end;

procedure Act(kind: Integer; seed: Int64);
var
  s: Int64;
  i: Integer;
begin
  s := seed;
  for i := 1 to 30 do
  begin
    if thread.atomic.load(stop) = 1 then exit;
    Step(kind, s);
    thread.atomic.add(done[kind], 1)
  end
end;

{ ---- main: starts, disturbs, reaps }

procedure Launch(i: Integer);
begin
  with actor[i] do
  begin
    kind := Next(state, Kinds);
    born := GetTicks;
    isAlive := true;
    isPaused := false;
    isDoomed := false;
    handle := spawn Act(kind, Next(state, 1000000))
  end
end;

procedure Disturb(i: Integer);
var
  isVictim: Boolean;
begin
  isVictim := actor[i].kind >= FirstVictim;
  with actor[i] do
    case Next(state, 8) of
      0, 1:
        if ThreadPause(handle) then
        begin
          isPaused := true;
          requests[1] := requests[1] + 1
        end;
      2, 3, 4:
        begin
          ThreadResume(handle);
          isPaused := false;
          requests[2] := requests[2] + 1
        end;
      5: { a cancelled pause ends with Cancelled wherever the thread stands: between two steps that belong together, too }
        if not isPaused and ThreadCancel(handle) then
        begin
          isDoomed := true;
          requests[3] := requests[3] + 1
        end;
    else
      { Only victims may be killed: the others would leave their work half done. }
      if isVictim then
        if ThreadKill(handle) then
        begin
          isDoomed := true;
          requests[4] := requests[4] + 1
        end
    end
end;

procedure ReportStuck(i: Integer);
begin
  writeln(StdErr, 'stuck: actor ', i, ' kind ', actor[i].kind, ' thread ', actor[i].handle);
  writeln(StdErr, ThreadStatsJson);
  halt(3)
end;

function HasEnded(i: Integer): Boolean;
begin
  HasEnded := true;
  try
    if not ThreadGetStatus(actor[i].handle, true) then
      if not actor[i].isDoomed then
        Fail('actor ' + IntToStr(i) + ' of kind ' + IntToStr(actor[i].kind) + ' failed')
  except
    on E: Exception do HasEnded := false
  end
end;

{ Main helps the consumers, so that no producer waits for ever. }
procedure Drain;
var
  status, v: Integer;
begin
  ChannelTryReceive(pipe, status, v);
  if status = 1 then thread.atomic.add(received, v)
end;

{ Takes note of an actor that has ended; sees to victims and to stuck ones. }
procedure Attend(i: Integer);
var
  age: Int64;
begin
  with actor[i] do
  begin
    age := GetTicks - born;
    if HasEnded(i) then
      isAlive := false
    else if (kind >= FirstVictim) and (age > VictimAge) then
    begin
      ThreadKill(handle);
      isDoomed := true;
      if age > Stuck then ReportStuck(i)
    end
    else if age > Stuck then
      if isPaused then ThreadResume(handle) else ReportStuck(i)
  end
end;

procedure Run(ms: Int64);
var
  finish: Int64;
  i: Integer;
begin
  finish := GetTicks + ms;
  for i := 1 to Actors do Launch(i);
  while GetTicks < finish do
  begin
    for i := 1 to Actors do
    begin
      if not actor[i].isAlive then Launch(i)
      else if Next(state, 3) = 0 then Disturb(i);
      Attend(i)
    end;
    Drain;
    delay(1)
  end
end;

procedure WindDown;
var
  i, alive: Integer;
  start: Int64;
begin
  thread.atomic.store(stop, 1);
  for i := 1 to Actors do
    if actor[i].isAlive then
    begin
      actor[i].born := GetTicks;
      ThreadResume(actor[i].handle);
      actor[i].isPaused := false
    end;
  repeat
    alive := 0;
    for i := 1 to Actors do
      if actor[i].isAlive then
      begin
        Attend(i);
        alive := alive + 1
      end;
    Drain;
    delay(1)
  until alive = 0;
  { The children of cancelled actors end by themselves. }
  start := GetTicks;
  while (TaskStats.live > 0) and (GetTicks - start < Stuck) do delay(1);
  if TaskStats.live > 0 then Fail(IntToStr(TaskStats.live) + ' tasks are left')
end;

procedure Check;
var
  i: Integer;
  total, n: Int64;
begin
  total := 0;
  for i := 1 to Accounts do
  begin
    total := total + money[i];
    if not trylock(doors[i]) then Fail('a door is locked')
  end;
  if not trylock(closureGuard) or not trylock(victimGuard) then Fail('a guard is locked');
  if total <> Accounts * Opening then Fail('money: ' + IntToStr(total));
  if thread.atomic.load(torn) <> 0 then Fail('half-written pairs');
  if not thread.rwlock.tryLock(rw) then Fail('the rwlock is held');
  if thread.atomic.load(inside) <> 0 then Fail('somebody is inside');
  if thread.atomic.load(crowded) <> 0 then Fail('too many inside');
  for i := 1 to Permits do
    if not thread.semaphore.tryAcquire(permit) then Fail('a permit is lost');
  if thread.semaphore.tryAcquire(permit) then Fail('a permit too many');
  while pipe.len > 0 do Drain;
  if thread.atomic.load(sent) <> thread.atomic.load(received) then
    Fail('sent ' + IntToStr(thread.atomic.load(sent)) + ', received ' + IntToStr(thread.atomic.load(received)));
  n := runtime.core.fetch('stress', 0);
  if n <> thread.atomic.load(storeSteps) then Fail('steps in the store');
  if ThreadStatsCount <> 0 then Fail('slots in use: ' + ThreadStatsJson)
end;

procedure Prepare(seed: Int64);
var
  i: Integer;
begin
  state := seed;
  for i := 1 to Accounts do
  begin
    money[i] := Opening;
    doors[i] := mutex()
  end;
  rw := thread.rwlock.new();
  torn := thread.atomic.new();
  permit := thread.semaphore.new(Permits);
  inside := thread.atomic.new();
  crowded := thread.atomic.new();
  pipe := chan<Integer>(8);
  never := chan<Integer>(0);
  sent := thread.atomic.new();
  received := thread.atomic.new();
  stop := thread.atomic.new();
  wrong := thread.atomic.new();
  captured := thread.atomic.new();
  storeLock := thread.mutex.new();
  storeSteps := thread.atomic.new();
  closureGuard := mutex();
  victimGuard := mutex();
  for i := 1 to 3 do pools[i] := thread.pool.new(i);
  for i := 0 to Kinds - 1 do done[i] := thread.atomic.new()
end;

function Argument(i, usual: Integer): Integer;
var
  n, code: Integer;
begin
  Argument := usual;
  if ParamCount >= i then
  begin
    Val(ParamStr(i), n, code);
    if code = 0 then Argument := n
  end
end;

procedure Summary;
var
  i: Integer;
begin
  write(StdErr, 'steps:');
  for i := 0 to Kinds - 1 do write(StdErr, ' ', thread.atomic.load(done[i]));
  writeln(StdErr, '; pauses ', requests[1], ', resumes ', requests[2], ', cancels ', requests[3], ', kills ', requests[4],
    '; tasks ', TaskStats.created)
end;

begin
  Prepare(Argument(2, 1));
  Run(Argument(1, 3) * 1000);
  WindDown;
  Check;
  if ParamStr(3) = 'verbose' then Summary;
  if thread.atomic.load(wrong) = 0 then writeln('ok') else halt(1)
end.
