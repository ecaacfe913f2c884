program ThreadsProcPtrDemo;
{ CreateThread with a pointer argument, and routines kept in variables: each job has its operation and its numbers. }

type
  Operation = function(a, b: Integer): Integer;
  PJob = ^TJob;
  TJob = record
    name: string;
    op: Operation;
    a, b, answer: Integer
  end;

function Sum(a, b: Integer): Integer;
begin
  Sum := a + b
end;

function Product(a, b: Integer): Integer;
begin
  Product := a * b
end;

function Power(a, b: Integer): Integer;
var
  i, p: Integer;
begin
  p := 1;
  for i := 1 to b do p := p * a;
  Power := p
end;

{ The body of every thread: its argument is a pointer to the job. }
procedure Run(arg: Pointer);
var
  job: PJob;
begin
  job := arg;
  job^.answer := job^.op(job^.a, job^.b)
end;

function NewJob(const name: string; op: Operation; a, b: Integer): PJob;
var
  job: PJob;
begin
  New(job);
  job^.name := name;
  job^.op := op;
  job^.a := a;
  job^.b := b;
  NewJob := job
end;

var
  jobs: array [1..3] of PJob;
  threads: array [1..3] of Thread;
  i: Integer;
begin
  jobs[1] := NewJob('sum', @Sum, 20, 22);
  jobs[2] := NewJob('product', @Product, 6, 7);
  jobs[3] := NewJob('power', @Power, 2, 10);
  for i := 1 to 3 do
    threads[i] := CreateThread(@Run, jobs[i]);
  for i := 1 to 3 do
  begin
    if WaitForThread(threads[i]) <> 0 then
      writeln(jobs[i]^.name, ' failed');
    with jobs[i]^ do
      writeln(name, ' of ', a, ' and ', b, ' is ', answer);
    Dispose(jobs[i])
  end
end.
