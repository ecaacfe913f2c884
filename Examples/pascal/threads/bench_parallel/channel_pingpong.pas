program ChannelPingPong;
{ Pairs of tasks that throw a number back and forth over two channels: what a message and a switch cost. There are as many
  pairs as parts, and all pairs together do n rounds. }
uses
  Threading;
{$I parallel.inc}

var
  n: Integer;

procedure Answer(questions: receiver of Integer; answers: sender of Integer);
var
  v: Integer;
begin
  for v in questions do answers.push(v + 1)
end;

function Pair(part, parts: Integer): Int64;
var
  questions, answers: channel of Integer;
  i, rounds: Integer;
  total: Int64;
begin
  questions := chan<Integer>(1);
  answers := chan<Integer>(1);
  go Answer(questions.receiver, answers.sender);
  rounds := n div parts;
  if part < n mod parts then rounds := rounds + 1;
  total := 0;
  for i := 1 to rounds do
  begin
    questions.push(i);
    if answers.collect = i + 1 then total := total + 1
  end;
  questions.close;
  Pair := total
end;

begin
  n := SizeArgument(10000);
  Bench('rounds', @Pair)
end.
