{ All closures of one activation share its variables, each activation has its own; they live on after the return. }
program shared;
type
  TGet = function: integer;
  TSet = procedure(x: integer);
  TCell = record get: TGet; put: TSet end;
var a, b: TCell; list: array of TGet; i: integer;

function Cell(start: integer): TCell;
var value: integer; name: string; rec: record x, y: integer end; arr: array[1..3] of string;
  function Get: integer;
  begin
    Get := value + rec.x + Length(name) + Length(arr[2]);
  end;
  procedure Put(x: integer);
  begin
    value := x;
    rec.x := x * 100;
    name := name + 'n';
    arr[2] := arr[2] + 'ab';
  end;
begin
  value := start;
  Cell.get := @Get;
  Cell.put := @Put;
end;

function Counter(depth: integer): TGet;
var n: integer;
  function Count: integer;
  begin
    n := n + 1;
    Count := n * 10 + depth;
  end;
begin
  if depth > 1 then
    Counter := Counter(depth - 1)
  else
    Counter := @Count;
  n := 40;
end;

{ Three levels: a closure made in a nested routine keeps the variables of all. }
function Levels(x: integer): TGet;
var y: integer;
  function Middle(z: integer): TGet;
    function Inner: integer;
    begin
      y := y + 1;
      z := z + 1;
      Inner := x * 10000 + y * 100 + z;
    end;
  begin
    Middle := @Inner;
  end;
begin
  y := 5;
  Levels := Middle(7);
  y := 6;
end;

begin
  a := Cell(1);
  b := Cell(2);
  a.put(7);
  writeln(a.get(), ' ', b.get());
  a.put(8);
  b := a;
  writeln(a.get(), ' ', b.get());
  SetLength(list, 3);
  for i := 0 to 2 do list[i] := Counter(i + 1);
  for i := 0 to 2 do write(list[i](), ' ', list[i](), ' ');
  writeln;
  list[0] := Levels(1);
  list[1] := Levels(2);
  writeln(list[0](), ' ', list[0](), ' ', list[1]());
end.
