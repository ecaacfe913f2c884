{ hanoi.pas - the tower of Hanoi, drawn after each move.

  Shows: recursion, records in arrays, enumerations as array indices, a nested procedure. }
program Hanoi;

const
  DiskCount = 3;

type
  PegName = (Left, Middle, Right);
  PegState = record
    height: Integer;
    disks: array[1..DiskCount] of Integer
  end;

const
  PegNames: array[PegName] of string = ('left', 'middle', 'right');

var
  pegs: array[PegName] of PegState;
  moves: Integer;

procedure Draw;
var
  row: Integer;
  peg: PegName;

  procedure DrawDisk(size: Integer);
  begin
    Write(' ':DiskCount - size + 1, StringOfChar('=', 2 * size - 1), ' ':DiskCount - size + 1)
  end;

begin
  for row := DiskCount downto 1 do
  begin
    for peg := Left to Right do
      if row <= pegs[peg].height then
        DrawDisk(pegs[peg].disks[row])
      else
        Write(' ':DiskCount, '|', ' ':DiskCount);
    WriteLn
  end;
  WriteLn(StringOfChar('-', 3 * (2 * DiskCount + 1)))
end;

procedure Push(peg: PegName; disk: Integer);
begin
  pegs[peg].height := pegs[peg].height + 1;
  pegs[peg].disks[pegs[peg].height] := disk
end;

function Pop(peg: PegName): Integer;
begin
  Pop := pegs[peg].disks[pegs[peg].height];
  pegs[peg].height := pegs[peg].height - 1
end;

procedure MoveTower(height: Integer; source, target, spare: PegName);
begin
  if height > 0 then
  begin
    MoveTower(height - 1, source, spare, target);
    Push(target, Pop(source));
    moves := moves + 1;
    WriteLn('move ', moves, ': ', PegNames[source], ' to ', PegNames[target]);
    Draw;
    MoveTower(height - 1, spare, target, source)
  end
end;

var
  peg: PegName;
  disk: Integer;
begin
  for peg := Left to Right do
    pegs[peg].height := 0;
  for disk := DiskCount downto 1 do
    Push(Left, disk);
  moves := 0;
  Draw;
  MoveTower(DiskCount, Left, Right, Middle);
  WriteLn(moves, ' moves')
end.
