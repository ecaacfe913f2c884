program PingPong;
{ Two tasks throw a number back and forth over two channels, of capacity 1 and of capacity 0. Argument: rounds. }
{$I bench.inc}

procedure Answer(questions: receiver of Integer; answers: sender of Integer);
var
  v: Integer;
begin
  for v in questions do answers.push(v + 1);
end;

function Ask(questions: sender of Integer; answers: receiver of Integer; rounds: Integer): Int64;
var
  i: Integer;
  total: Int64;
begin
  total := 0;
  for i := 1 to rounds do begin
    questions.push(i);
    total := total + answers.collect;
  end;
  questions.close;
  Ask := total;
end;

procedure Play(const metric: string; rounds, capacity: Integer);
var
  questions, answers: channel of Integer;
  start: Real;
  total: Int64;
begin
  questions := chan<Integer>(capacity);
  answers := chan<Integer>(capacity);
  go Answer(questions.receiver, answers.sender);
  start := RealTimeClock;
  total := TaskAwait(TaskSpawn(@Ask, questions.sender, answers.receiver, rounds));
  Report(metric, rounds, start);
  if total = Int64(rounds) * (rounds + 3) div 2 then writeln('complete') else writeln(total);
end;

var
  n: Integer;
begin
  n := SizeArg(300000);
  Play('round_trip_buffered', n, 1);
  Play('round_trip_rendezvous', n, 0);
end.
