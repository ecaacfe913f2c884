{ Closures that call themselves and each other, routine types that mention themselves, results that are called at once. }
program recursion;
type
  TF = function(n: integer): integer;
  TMake = function(n: integer): TF;
var fib: TF; make: TMake; steps: integer;

function Memo: TF;
var seen: array[0..50] of integer; self: TF;
begin
  self := function(n: integer): integer
    begin
      steps := steps + 1;
      if n < 2 then exit(n);
      if seen[n] = 0 then seen[n] := self(n - 1) + self(n - 2);
      Result := seen[n];
    end;
  Memo := self;
end;

function Compose(f, g: TF): TF;
begin
  Compose := function(n: integer): integer begin Result := f(g(n)) end;
end;

function Times(k: integer): TF;
begin
  Times := function(n: integer): integer begin Result := n * k end;
end;

begin
  fib := Memo;
  writeln(fib(40), ' ', steps);
  make := @Times;
  writeln(make(3)(5), ' ', Times(4)(5), ' ', Compose(Times(2), Compose(make(10), Times(7)))(1));
end.
