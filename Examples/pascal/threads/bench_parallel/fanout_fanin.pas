program FanOutFanIn;
{ Workers take jobs from one channel and put results on another; one task feeds, one adds up. There is one worker per part;
  the first part also feeds and adds up. }
uses
  Threading;
{$I parallel.inc}

var
  n: Integer;
  jobs, results: channel of Integer;

procedure Feed(o: sender of Integer);
var
  i: Integer;
begin
  for i := 1 to n do o.push(i);
  o.close
end;

{ A little work per job: the number of its divisors. }
function Divisors(k: Integer): Integer;
var
  d, count: Integer;
begin
  count := 0;
  for d := 1 to 40 do
    if k mod d = 0 then count := count + 1;
  Divisors := count
end;

procedure Work(i: receiver of Integer; o: sender of Integer);
var
  job: Integer;
begin
  for job in i do o.push(Divisors(job))
end;

function Share(part, parts: Integer): Int64;
var
  i: Integer;
  total: Int64;
begin
  total := 0;
  if part = 0 then
  begin
    jobs := chan<Integer>(64);
    results := chan<Integer>(64);
    go Feed(jobs.sender);
    for i := 1 to parts do
      go Work(jobs.receiver, results.sender);
    for i := 1 to n do
      total := total + results.collect
  end;
  Share := total
end;

begin
  n := SizeArgument(10000);
  Bench('divisors', @Share)
end.
