program StatsDashboard;
{ Prints a table of all threads every 200 ms while jobs run: state, generation, CPU time. The table changes with the machine
  and goes to standard error; the summary at the end goes to standard output. }
uses
  thread, Threading;

const
  Period = 200;

var
  stop: Integer;  { an atomic flag }
  primes: array [1..3] of Integer;

{ Counts primes until told to stop. }
procedure Compute(i: Integer);
var
  n, d: Integer;
begin
  n := 1;
  while thread.atomic.load(stop) = 0 do
  begin
    n := n + 1;
    d := 2;
    while (d * d <= n) and (n mod d <> 0) do d := d + 1;
    if d * d > n then primes[i] := primes[i] + 1
  end
end;

function CpuMs(const m: TThreadMetrics): Int64;
begin
  CpuMs := (m.end.cpu_seconds - m.start.cpu_seconds) * 1000
    + (m.end.cpu_nanoseconds - m.start.cpu_nanoseconds) div 1000000
end;

procedure PrintTable;
var
  s: TThreadStat;
begin
  writeln(StdErr, 'id  gen  state     cpu ms  kind      target     name');
  for s in ThreadStats do
    writeln(StdErr, s.id : 2, s.pool_generation : 5, '  ', s.state, '' : 10 - Length(s.state), CpuMs(s.metrics) : 6, '  ',
      s.kind, '' : 10 - Length(s.kind), s.target, '' : 11 - Length(s.target), s.name);
  writeln(StdErr)
end;

var
  threads: array [1..3] of Thread;
  sleeper: Thread;
  i: Integer;
  busy: Boolean;
begin
  stop := thread.atomic.new(0);
  for i := 1 to 3 do
  begin
    threads[i] := spawn Compute(i);
    ThreadSetName(threads[i], 'primes ' + IntToStr(i))
  end;
  sleeper := ThreadPoolSubmit('delay', 3 * Period, ThreadOptionsNamed('timer'));
  for i := 1 to 3 do
  begin
    PrintTable;
    delay(Period)
  end;
  thread.atomic.store(stop, 1);
  for i := 1 to 3 do join threads[i];
  join sleeper;
  PrintTable;
  busy := True;
  for i := 1 to 3 do
    if primes[i] = 0 then busy := False;
  writeln('every thread found primes: ', busy);
  writeln('slots still listed: ', ThreadStatsCount)
end.
