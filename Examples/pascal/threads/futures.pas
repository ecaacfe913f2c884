program Futures;
{ Futures: start something now, ask for its value later. thread.async.run works on a copy of the program's variables,
  so nothing that it changes disturbs the rest. An error in it is raised again where its value is awaited. }
uses
  thread, time;

{ The n-th prime number. }
function NthPrime(n: Integer): Integer;
var
  candidate, d, found: Integer;
begin
  candidate := 1;
  found := 0;
  while found < n do
  begin
    candidate := candidate + 1;
    d := 2;
    while (d * d <= candidate) and (candidate mod d <> 0) do d := d + 1;
    if d * d > candidate then found := found + 1
  end;
  NthPrime := candidate
end;

function Late: string;
begin
  time.timer.sleep(50);
  Late := 'done'
end;

function Broken(n: Integer): Integer;
begin
  if n < 0 then
    raise Exception.Create('a negative number');
  Broken := n
end;

var
  primes: array [1..4] of task;
  note: task;
  i: Integer;
begin
  note := thread.async.run(@Late);
  for i := 1 to 4 do
    primes[i] := thread.async.run(@NthPrime, i * 100);
  for i := 1 to 4 do
    writeln('prime number ', i * 100, ' is ', thread.async.await(primes[i]));

  writeln(thread.async.await(note));
  { Awaiting again gives the same value at once. }
  writeln(thread.async.await(note));

  try
    writeln(thread.async.await(thread.async.run(@Broken, -1)))
  except
    on E: Exception do writeln('failed: ', E.Message)
  end
end.
