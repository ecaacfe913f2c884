program FibBench;
{ Naive recursive Fibonacci: the cost of calls and returns. Argument: n. }

function SizeArg(usual: integer): integer;
var
  n, code: integer;
begin
  SizeArg := usual;
  if ParamCount >= 1 then begin
    Val(ParamStr(1), n, code);
    if (code = 0) and (n > 0) then SizeArg := n;
  end;
end;

function Fib(n: integer): integer;
begin
  if n < 2 then
    Fib := n
  else
    Fib := Fib(n - 1) + Fib(n - 2);
end;

var
  n: integer;

begin
  n := SizeArg(36);
  writeln('fib(', n, ') = ', Fib(n));
end.
