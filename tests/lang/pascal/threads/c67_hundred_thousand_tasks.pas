{ test: env PSCAL_THREAD_POOL_SIZE=1 | PSCAL_THREAD_POOL_SIZE=15 }
{ test: no seeds: too long there }
{ test: no sanitizer: its shadow memory is resident, too }
{ test: timeout 120 }
program c67_hundred_thousand_tasks;

const
  Tasks = 100000;

var
  gate, done: channel of Integer;

procedure work;
begin
  gate.collect;
  done.push(1)
end;

procedure feeder;
var
  i: Integer;
begin
  for i := 1 to Tasks do gate.push(i)
end;

{ Peak resident memory of the process in MB. }
function peakMb: Int64;
var
  f: text;
  line: string;
  i: Integer;
  kb: Int64;
begin
  peakMb := -1;
  Assign(f, '/proc/self/status');
  Reset(f);
  while not eof(f) do
  begin
    readln(f, line);
    if Copy(line, 1, 6) = 'VmHWM:' then
    begin
      kb := 0;
      for i := 1 to Length(line) do
        if (line[i] >= '0') and (line[i] <= '9') then kb := kb * 10 + ord(line[i]) - ord('0');
      peakMb := kb div 1024
    end
  end;
  Close(f)
end;

var
  i, sum: Integer;
begin
  gate := chan<Integer>(1);
  done := chan<Integer>(1);
  for i := 1 to Tasks do go work;
  while TaskStats.blocked < Tasks do ThreadYield;
  writeln(TaskStats.live);
  writeln(peakMb < 1024);
  go feeder;
  sum := 0;
  for i := 1 to Tasks do sum := sum + done.collect;
  writeln(sum);
  writeln(peakMb < 1024);
  writeln(TaskStats.workers <= ThreadPoolLimit)
end.
