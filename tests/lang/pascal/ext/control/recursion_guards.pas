program RecursionGuards;
{ Routines that end early without calling, in all shapes: native code makes the tests before it looks for stack. }
{$mode objfpc}
uses SysUtils;

type
  PNode = ^TNode;
  TNode = record
    left, right: PNode;
    name: string;
  end;
  TBlock = array[0..99] of integer;

var
  made: integer;

function Fib(n: integer): integer;
begin
  if n < 2 then Fib := n else Fib := Fib(n - 1) + Fib(n - 2);
end;

{ two guards, the second behind a jump; what they compute is used behind the calls }
function Steps(a, b: integer; const s: string): string;
var
  twice: integer;
begin
  twice := a * 2;
  if twice > 12 then exit(s + '!');
  if b = 0 then begin
    made := made + 1;
    exit(s);
  end;
  result := Steps(a + 1, b - 1, s + chr(97 + twice));
  if twice = 4 then result := result + '|' + Steps(a + 2, b - 1, 'x');
end;

{ the early end allocates; a parameter changes before the calls }
function Tree(depth: integer; const name: string): PNode;
begin
  if depth < 0 then exit(nil);
  depth := depth - 1;
  new(result);
  result^.name := name;
  result^.left := Tree(depth, name + 'l');
  result^.right := Tree(depth, name + 'r');
end;

function Names(t: PNode): string;
begin
  if t = nil then exit('.');
  Names := Names(t^.left) + t^.name + Names(t^.right);
end;

{ a guard that chooses between two calls, and one whose other way loops }
function Collatz(n, limit: int64): int64;
var
  i: int64;
begin
  if limit = 0 then begin
    i := 0;
    while i * i < n do i := i + 1;
    exit(i);
  end;
  if odd(n) then Collatz := Collatz(3 * n + 1, limit - 1)
  else Collatz := Collatz(n div 2, limit - 1);
end;

function IsOdd(n: integer): boolean; forward;
function IsEven(n: integer): boolean;
begin
  if n = 0 then IsEven := true else IsEven := IsOdd(n - 1);
end;
function IsOdd(n: integer): boolean;
begin
  if n = 0 then IsOdd := false else IsOdd := IsEven(n - 1);
end;

{ a leaf with a window above what the margin of the stack takes }
function Sum(n: integer): integer;
var
  block: TBlock;
  i: integer;
begin
  for i := 0 to 99 do block[i] := i * n;
  result := 0;
  for i := 0 to 99 do result := result + block[i];
end;

function Deep(n: integer; const s: string; x: double): double;
begin
  if n = 0 then exit(x + length(s));
  if n mod 1000 = 0 then Deep := Deep(n - 1, s + '.', x) + Sum(1) - 4950
  else Deep := Deep(n - 1, s, x + 0.5);
end;

{ an error at the bottom passes through all of it }
function Fall(n: integer): integer;
begin
  if n < 0 then raise Exception.Create('bottom');
  Fall := Fall(n - 1) + 1;
end;

var
  i: integer;
begin
  for i := 1 to 3 do writeln(Fib(20));
  writeln(Steps(0, 5, '<'), ' ', Steps(1, 9, '>'), ' ', made);
  writeln(Names(Tree(2, '-')));
  writeln(Collatz(27, 0), ' ', Collatz(27, 20));
  writeln(IsEven(100000), IsOdd(77777));
  writeln(Deep(20000, '', 0):0:1);
  try
    writeln(Fall(5000));
  except
    on e: Exception do writeln(e.Message);
  end;
  writeln(Fib(15));
end.
