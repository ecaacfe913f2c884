{ for .. in over ordinal types and open arrays; empty lists as open arrays. }
program ForTypes;
type
  TColour = (Red, Green, Blue);
  TDigit = 7..9;
  TPick = procedure(TColour, string);
var
  c: TColour;
  b: boolean;
  d: TDigit;
  pick: TPick;
function Sum(const a: array of integer): integer;
var
  x: integer;
begin
  Sum := 0;
  for x in a do Sum := Sum + x
end;
procedure Double(var a: array of integer);
var
  x, n: integer;
begin
  n := 0;
  for x in a do begin
    a[n] := 2 * x;
    n := n + 1
  end
end;
procedure Show(c: TColour; s: string);
begin
  write(c, s)
end;
var
  v: array[5..7] of integer = (1, 2, 3);
begin
  for c in TColour do write(c, ' ');
  for b in boolean do write(b, ' ');
  for d in TDigit do write(d, ' ');
  for var k in TColour do write(ord(k));
  writeln;
  Double(v);
  pick := @Show;
  pick(Blue, '!');
  writeln(Sum(v), Sum([]), Sum([4]), Sum([1, 2, 3]), ' ', sizeof(string[20]))
end.
