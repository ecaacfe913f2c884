program OrchestratorWorker;
{ One task hands out jobs, several work on them. The workers get only the ends of the channels that they need: taking
  from results or sending to jobs would be a compile-time error there. }

const
  Workers = 3;
  JobCount = 12;

type
  TResult = record
    job, worker: Integer;
    answer: Int64
  end;

{ Steps of the Collatz sequence of n, the work to be done. }
function CollatzSteps(n: Int64): Integer;
var
  steps: Integer;
begin
  steps := 0;
  while n <> 1 do
  begin
    if odd(n) then n := 3 * n + 1 else n := n div 2;
    steps := steps + 1
  end;
  CollatzSteps := steps
end;

procedure Worker(id: Integer; jobs: receiver of Integer; results: sender of TResult);
var
  job: Integer;
  r: TResult;
begin
  { Ends when the jobs are used up and the channel is closed. }
  for job in jobs do
  begin
    r.job := job;
    r.worker := id;
    r.answer := CollatzSteps(job * 1000 + 7);
    results.push(r)
  end
end;

var
  jobs: channel of Integer;
  results: channel of TResult;
  answers: array [1..JobCount] of Int64;
  i: Integer;
  r: TResult;
begin
  jobs := chan<Integer>(4);
  results := chan<TResult>(JobCount);
  for i := 1 to Workers do
    go Worker(i, jobs.receiver, results.sender);
  for i := 1 to JobCount do
    jobs.push(i);
  jobs.close;
  { Results come in any order: each one says which job it belongs to. }
  for i := 1 to JobCount do
  begin
    r := results.collect;
    answers[r.job] := r.answer
  end;
  for i := 1 to JobCount do
    writeln('job ', i : 2, ': ', answers[i], ' steps')
end.
