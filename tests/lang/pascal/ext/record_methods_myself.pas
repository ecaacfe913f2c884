program me2;
type
  Counter = record
    procedure Bump(by: integer);
    function Value: integer;
    n: integer;
    name: string;
  end;
  PCounter = ^Counter;
procedure Counter.Bump(by: integer);
begin
  n := n + by;
  myself.n := myself.n + 1;
  if my^.n > 100 then myself^.name := 'big'
end;
function Counter.Value: integer;
begin
  Value := n
end;
var c: Counter; p: PCounter;
begin
  c.Bump(4);
  writeln(c.Value, ' [', c.name, ']');
  new(p);
  p.Bump(200);
  p^.Bump(1);
  writeln(p^.Value, ' ', p.Value, ' ', p.name)
end.
