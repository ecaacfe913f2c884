program HundredThousand;
{ A hundred thousand tasks wait on one channel, then each passes a message on. A waiting task holds no worker and little
  memory. Time and memory go to standard error. The first argument changes the number of tasks. }

var
  gate, done: channel of Integer;
  tasks: Integer;

procedure Waiter;
begin
  gate.collect;
  done.push(1)
end;

procedure OpenGate;
var
  i: Integer;
begin
  for i := 1 to tasks do gate.push(i)
end;

{ A line of /proc/self/status in MB, 0 if there is none. }
function StatusMb(const key: string): Int64;
var
  f: text;
  line: string;
  i: Integer;
  kb: Int64;
begin
  StatusMb := 0;
  if not FileExists('/proc/self/status') then exit;
  Assign(f, '/proc/self/status');
  Reset(f);
  while not eof(f) do
  begin
    readln(f, line);
    if Pos(key, line) = 1 then
    begin
      kb := 0;
      for i := 1 to Length(line) do
        if (line[i] >= '0') and (line[i] <= '9') then
          kb := kb * 10 + ord(line[i]) - ord('0');
      StatusMb := kb div 1024
    end
  end;
  Close(f)
end;

var
  i, sum, code: Integer;
  start, started: Int64;
begin
  tasks := 100000;
  if ParamCount >= 1 then Val(ParamStr(1), tasks, code);
  gate := chan<Integer>(64);
  done := chan<Integer>(64);
  start := GetTicks;
  for i := 1 to tasks do
    go Waiter;
  while TaskStats.blocked < tasks do ThreadYield;
  started := GetTicks;
  writeln(StdErr, 'all waiting after ', started - start, ' ms, resident ', StatusMb('VmRSS:'), ' MB, workers ',
    TaskStats.workers);
  go OpenGate;
  sum := 0;
  for i := 1 to tasks do
    sum := sum + done.collect;
  writeln(StdErr, 'all done after ', GetTicks - started, ' ms more, peak ', StatusMb('VmHWM:'), ' MB');
  writeln(sum, ' messages from ', tasks, ' tasks')
end.
