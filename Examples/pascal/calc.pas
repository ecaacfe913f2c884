{ calc.pas - a calculator for expressions with variables and functions.

  Shows: a recursive-descent parser that computes while it reads, one procedure for each level of
  precedence, errors passed up by a flag, real numbers.

  Each line of standard input is an expression or an assignment:

      x = 3 * (2 + 4)
      sqrt(x) ^ 2 - 1

  The operators are + - * / ^ (right associative) and signs, the functions sqrt sin cos arctan
  exp ln abs int, the constant pi, and variables a to z. }
program Calc;

var
  line: string;
  position: Integer;
  failed: Boolean;
  message: string;
  variables: array['a'..'z'] of Real;

procedure Fail(const what: string);
begin
  if not failed then
  begin
    failed := True;
    message := what
  end
end;

{ The next character that is not blank; #0 at the end. }
function Peek: Char;
begin
  while (position <= Length(line)) and (line[position] = ' ') do
    position := position + 1;
  if position <= Length(line) then
    Peek := line[position]
  else
    Peek := #0
end;

function Accept(c: Char): Boolean;
begin
  Accept := False;
  if Peek = c then
  begin
    position := position + 1;
    Accept := True
  end
end;

function Expression: Real; forward;

function Number: Real;
var
  start, code: Integer;
  value: Real;
begin
  start := position;
  while (position <= Length(line)) and (line[position] in ['0'..'9', '.']) do
    position := position + 1;
  Val(Copy(line, start, position - start), value, code);
  if code <> 0 then
    Fail('bad number');
  Number := value
end;

function CallFunction(const name: string; x: Real): Real;
begin
  CallFunction := 0;
  if name = 'sqrt' then
    if x < 0 then
      Fail('square root of a negative number')
    else
      CallFunction := Sqrt(x)
  else if name = 'sin' then
    CallFunction := Sin(x)
  else if name = 'cos' then
    CallFunction := Cos(x)
  else if name = 'arctan' then
    CallFunction := ArcTan(x)
  else if name = 'exp' then
    CallFunction := Exp(x)
  else if name = 'ln' then
    if x <= 0 then
      Fail('logarithm of a number that is not positive')
    else
      CallFunction := Ln(x)
  else if name = 'abs' then
    CallFunction := Abs(x)
  else if name = 'int' then
    CallFunction := Trunc(x)
  else
    Fail('unknown function ' + name)
end;

function NameValue: Real;
var
  name: string;
  argument: Real;
begin
  NameValue := 0;
  name := '';
  while (position <= Length(line)) and (line[position] in ['a'..'z']) do
  begin
    name := name + line[position];
    position := position + 1
  end;
  if name = 'pi' then
    NameValue := 4 * ArcTan(1)
  else if Length(name) = 1 then
    NameValue := variables[name[1]]
  else if Accept('(') then
  begin
    argument := Expression();
    if not Accept(')') then
      Fail('")" expected');
    if not failed then
      NameValue := CallFunction(name, argument)
  end
  else
    Fail('unknown name ' + name)
end;

function Primary: Real;
begin
  Primary := 0;
  if Peek in ['0'..'9', '.'] then
    Primary := Number
  else if Peek in ['a'..'z'] then
    Primary := NameValue
  else if Accept('(') then
  begin
    Primary := Expression();
    if not Accept(')') then
      Fail('")" expected')
  end
  else
    Fail('operand expected')
end;

function Factor: Real;
var
  base, exponent, power: Real;
  i: Integer;
begin
  if Accept('-') then
    Factor := -Factor()
  else if Accept('+') then
    Factor := Factor()
  else
  begin
    base := Primary;
    if Accept('^') then
    begin
      exponent := Factor();
      if (exponent = Trunc(exponent)) and (Abs(exponent) <= 1000) then
      begin
        { a whole exponent works for every base }
        power := 1;
        for i := 1 to Trunc(Abs(exponent)) do
          power := power * base;
        if exponent >= 0 then
          base := power
        else if power = 0 then
          Fail('division by zero')
        else
          base := 1 / power
      end
      else if base > 0 then
        base := Exp(exponent * Ln(base))
      else
        Fail('this power is not real')
    end;
    Factor := base
  end
end;

function Term: Real;
var
  value, divisor: Real;
begin
  value := Factor;
  while not failed and (Peek in ['*', '/']) do
    if Accept('*') then
      value := value * Factor
    else
    begin
      position := position + 1;
      divisor := Factor;
      if divisor = 0 then
        Fail('division by zero')
      else
        value := value / divisor
    end;
  Term := value
end;

function Expression: Real;
var
  value: Real;
begin
  value := Term;
  while not failed and (Peek in ['+', '-']) do
    if Accept('+') then
      value := value + Term
    else
    begin
      position := position + 1;
      value := value - Term
    end;
  Expression := value
end;

procedure Calculate;
var
  target: Char;
  value: Real;
begin
  position := 1;
  failed := False;
  message := '';
  { an assignment starts with a letter and '='; else start again }
  target := Peek;
  position := position + 1;
  if not ((target in ['a'..'z']) and Accept('=')) then
  begin
    target := #0;
    position := 1
  end;
  value := Expression();
  if not failed and (Peek <> #0) then
    Fail('operator expected');
  if failed then
  begin
    WriteLn(line);
    WriteLn(' ':position - 1, '^ ', message)
  end
  else
  begin
    if target <> #0 then
      variables[target] := value;
    WriteLn(line, ' -> ', value:0:6)
  end
end;

var
  c: Char;
begin
  for c := 'a' to 'z' do
    variables[c] := 0;
  while not Eof do
  begin
    ReadLn(line);
    if line <> '' then
      Calculate
  end
end.
