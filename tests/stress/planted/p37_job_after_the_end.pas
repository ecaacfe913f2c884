{ depth 2: the pool is found open, closed, and only then gets the job, which nobody does }
program p37_job_after_the_end;
var
  jobs: channel of Integer;
  isOpen: Boolean;
  done, accepted: Integer;

function IsOpen_: Boolean; begin IsOpen_ := isOpen end;

procedure Serve;
var
  job, status: Integer;
begin
  while IsOpen_ do
  begin
    ChannelTryReceive(jobs, status, job);
    if status = 1 then done := done + 1;
    ThreadYield
  end;
  repeat
    ChannelTryReceive(jobs, status, job);
    if status = 1 then done := done + 1
  until status <> 1
end;

procedure Submit;
begin
  if IsOpen_ then
  begin
    accepted := accepted + 1;
    jobs.push(1)
  end
end;

procedure ShutDown; begin isOpen := false end;

var
  s, a, b: task;
begin
  jobs := chan<Integer>(4);
  isOpen := true;
  s := TaskSpawn(@Serve);
  a := TaskSpawn(@Submit);
  b := TaskSpawn(@ShutDown);
  TaskAwait(a);
  TaskAwait(b);
  TaskAwait(s);
  if done <> accepted then halt(1);
  writeln('ok')
end.
