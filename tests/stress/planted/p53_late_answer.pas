{ depth 2: the answer that came too late for the first question is taken for that of the second }
program p53_late_answer;
var
  questions, answers: channel of Integer;

procedure Serve;
var
  q: Integer;
begin
  for q in questions do answers.push(q * q)
end;

function Ask(q, ms: Integer): Integer;
var
  a, status: Integer;
begin
  questions.push(q);
  ChannelReceiveTimeout(answers, ms, status, a);
  if status = 1 then Ask := a
  else Ask := 0
end;

begin
  questions := chan<Integer>(2);
  answers := chan<Integer>(2);
  go Serve;
  Ask(2, 0);
  ThreadYield;
  if (Ask(3, 1000) = 4) then halt(1);
  writeln('ok')
end.
