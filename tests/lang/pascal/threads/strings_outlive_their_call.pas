{ Strings that were made for a call, and that tasks and channels have got from it: they are needed after the call has ended. }
program strings_outlive_their_call;
var
  results: array[1..40] of string;
  tasks: array[1..40] of Thread;
  lines: channel of string;
  i: integer; s: string;

procedure Disturb;
var k: integer; t: string;
begin
  for k := 1 to 60 do begin
    t := StringOfChar('#', k);
    if Copy(t + t, 1, k) <> t then writeln('wrong')
  end
end;

procedure Work(const s: string; n: integer);
var t: string;
begin
  delay(1);
  Disturb;
  t := s;
  t := t + ' ' + LowerCase(Copy(s, 1, 2));
  results[n] := t
end;

procedure WorkOnValue(s: string; n: integer);
begin
  s := s + '.';
  delay(1);
  Disturb;
  results[n] := s + LowerCase(Copy(s, 1, 2))
end;

procedure Start(const s: string; n: integer);
begin
  if odd(n) then tasks[n] := spawn Work(s, n) else tasks[n] := spawn WorkOnValue(s, n)
end;

procedure Send(const s: string); begin lines.send(s) end;

begin
  for i := 1 to 40 do Start(UpperCase(Copy('abcdefghijklmnopqrstuvwxyz', i mod 20 + 1, 5)), i);
  Disturb;
  for i := 1 to 40 do join tasks[i];
  for i := 1 to 40 do begin write(results[i]); if i mod 8 = 0 then writeln else write(' ') end;
  lines := chan(20);
  for i := 1 to 10 do Send(Copy('abcdefghijklmnopqrstuvwxyz', i, 3) + 'x');
  Disturb;
  for i := 1 to 10 do begin s := lines.recv; s := s + '.'; write(s, ' ') end;
  writeln
end.
