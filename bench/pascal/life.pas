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

procedure Seed;
var
  x, y: integer;
  s: Int64;
begin
  s := 2024;
  for y := 1 to Size do
    for x := 1 to Size do begin
      s := s * 16807 mod 2147483647;
      if s mod 3 = 0 then one[y, x] := 1;
    end;
end;

{ One procedure for each direction: the boards are known when it is compiled. }
procedure StepForth;
var
  x, y, neighbours: integer;
begin
  for y := 1 to Size do
    for x := 1 to Size do begin
      neighbours := one[y - 1, x - 1] + one[y - 1, x] + one[y - 1, x + 1]
        + one[y, x - 1] + one[y, x + 1]
        + one[y + 1, x - 1] + one[y + 1, x] + one[y + 1, x + 1];
      if (neighbours = 3) or ((neighbours = 2) and (one[y, x] = 1)) then
        two[y, x] := 1
      else
        two[y, x] := 0;
    end;
end;

procedure StepBack;
var
  x, y, neighbours: integer;
begin
  for y := 1 to Size do
    for x := 1 to Size do begin
      neighbours := two[y - 1, x - 1] + two[y - 1, x] + two[y - 1, x + 1]
        + two[y, x - 1] + two[y, x + 1]
        + two[y + 1, x - 1] + two[y + 1, x] + two[y + 1, x + 1];
      if (neighbours = 3) or ((neighbours = 2) and (two[y, x] = 1)) then
        one[y, x] := 1
      else
        one[y, x] := 0;
    end;
end;

procedure Report;
var
  x, y, alive: integer;
  hash: Int64;
begin
  alive := 0;
  hash := 0;
  for y := 1 to Size do
    for x := 1 to Size do begin
      alive := alive + one[y, x];
      hash := (hash * 2 + one[y, x]) mod 1000003;
    end;
  writeln('alive ', alive, ' hash ', hash);
end;

var
  n, i: integer;

begin
  n := SizeArg(3500);
  Seed;
  for i := 1 to n do
    if odd(i) then
      StepForth
    else
      StepBack;
  if odd(n) then one := two;
  Report;
end.
