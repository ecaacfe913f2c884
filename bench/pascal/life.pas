program LifeBench;
{ Conway's game of life on a 64 x 64 board with a dead border. Argument: n, the generations. }

const
  Size = 64;

type
  TBoard = array[0..Size + 1, 0..Size + 1] of byte;

var
  one, two: TBoard;

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

procedure Seed(var b: TBoard);
var
  x, y: integer;
  s: Int64;
begin
  s := 2024;
  for y := 0 to Size + 1 do
    for x := 0 to Size + 1 do b[y, x] := 0;
  for y := 1 to Size do
    for x := 1 to Size do begin
      s := s * 16807 mod 2147483647;
      if s mod 3 = 0 then b[y, x] := 1;
    end;
end;

procedure Step(const a: TBoard; var b: TBoard);
var
  x, y, neighbours: integer;
begin
  for y := 1 to Size do
    for x := 1 to Size do begin
      neighbours := a[y - 1, x - 1] + a[y - 1, x] + a[y - 1, x + 1]
        + a[y, x - 1] + a[y, x + 1]
        + a[y + 1, x - 1] + a[y + 1, x] + a[y + 1, x + 1];
      if (neighbours = 3) or ((neighbours = 2) and (a[y, x] = 1)) then
        b[y, x] := 1
      else
        b[y, x] := 0;
    end;
end;

procedure Report(const b: TBoard);
var
  x, y, alive: integer;
  hash: Int64;
begin
  alive := 0;
  hash := 0;
  for y := 1 to Size do
    for x := 1 to Size do begin
      alive := alive + b[y, x];
      hash := (hash * 2 + b[y, x]) mod 1000003;
    end;
  writeln('alive ', alive, ' hash ', hash);
end;

var
  n, i: integer;

begin
  n := SizeArg(3500);
  Seed(one);
  two := one;
  for i := 1 to n do
    if odd(i) then
      Step(one, two)
    else
      Step(two, one);
  if odd(n) then
    Report(two)
  else
    Report(one);
end.
