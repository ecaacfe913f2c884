program HelpLines;
{ test: err ^ }
{ test: err :15:9: help: perhaps ';' is missing here }
{ test: err :19:17: help: no ';' stands before 'else' }
{ test: err :21:5: help: ':=' assigns, '=' compares }
{ test: err :22:8: help: '=' compares, ':=' assigns }
{ test: err :23:12: help: comparisons beside 'and', 'or', 'not' need parentheses }
{ test: err :24:14: help: did you mean 'to'\? }
{ test: err :25:11: help: texts stand between apostrophes }
{ test: err :26:4: help: Inc\(x\) adds 1 to x }
const
  limit = 3;
var x, y: integer;
begin
  x := 5
  y := 6; { error: expected ';' or 'end' but found identifier 'y' }
  if x > 2 then
    { prints }
    writeln('a');
  else writeln('b'); { error: expected ';' or 'end' but found 'else' }
  x = 4; { error: expected ':=' }
  if x := 5 then y := 1; { error: expected 'then' but found ':=' }
  if x > 1 and y < 2 then y := 2; { error: expected 'then' but found '<' }
  for x := 1 too 10 do writeln(x); { error: expected 'to' or 'downto' }
  writeln("text"); { error: invalid character '"' }
  x++; { error: expected ':=' }
  limit := 4; { error: variable expected: this is a constant }
  writeln('open); { error: unterminated string literal }
  y := 7
end.
