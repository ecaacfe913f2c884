program ClosureThreads;
{ Nested and anonymous routines on threads. They share the variables of the routine around them, and keep them alive
  even after that routine has returned. }

var
  output_gate: Integer;

procedure Say(const text: string);
begin
  lock(output_gate);
  writeln(text);
  unlock(output_gate)
end;

{ Sums 1..n on two threads that share a total; each takes one half. }
function ParallelSum(n: Integer): Int64;
var
  total: Int64;
  guard: Integer;

  procedure AddRange(first, last: Integer);
  var
    i: Integer;
    part: Int64;
  begin
    part := 0;
    for i := first to last do part := part + i;
    lock(guard);
    total := total + part;
    unlock(guard)
  end;

var
  lower, upper: Thread;
begin
  total := 0;
  guard := mutex();
  lower := spawn AddRange(1, n div 2);
  upper := spawn AddRange(n div 2 + 1, n);
  join lower;
  join upper;
  destroy(guard);
  ParallelSum := total
end;

{ Starts a thread that outlives this call; greeting and done live on in it. }
function StartGreeter(const name: string; done: channel of string): Thread;
var
  greeting: string;

  procedure Greet;
  begin
    done.push(greeting)
  end;

begin
  greeting := 'Hello, ' + name + '!';
  StartGreeter := spawn Greet
end;

{ A for variable is captured by its value, so each thread sees its own. }
procedure Countdown;
var
  i: Integer;
  threads: array [1..3] of Thread;
begin
  for i := 3 downto 1 do
  begin
    threads[i] := spawn(procedure begin Say('count ' + IntToStr(i)) end);
    join threads[i]
  end
end;

var
  done: channel of string;
  t: Thread;
begin
  output_gate := mutex();
  writeln('sum of 1..1000: ', ParallelSum(1000));
  done := chan<string>(1);
  t := StartGreeter('closure', done);
  writeln(done.collect);
  join t;
  Countdown
end.
