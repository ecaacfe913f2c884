{ life.pas - Conway's game of life on a torus.

  Shows: arrays of Boolean assigned as a whole, characters in strings read as a picture, mod as
  wrap-around, and the detection of a world that repeats itself. }
program Life;

const
  Rows = 12;
  Columns = 36;
  MaxGenerations = 60;

type
  World = array[0..Rows - 1, 0..Columns - 1] of Boolean;

var
  current, before: World;
  generation: Integer;

procedure Clear(var w: World);
var
  row, column: Integer;
begin
  for row := 0 to Rows - 1 do
    for column := 0 to Columns - 1 do
      w[row, column] := False
end;

{ Puts a picture into the world; its lines are separated by '/'. }
procedure Stamp(var w: World; top, left: Integer; const picture: string);
var
  i, row, column: Integer;
begin
  row := top;
  column := left;
  for i := 1 to Length(picture) do
    if picture[i] = '/' then
    begin
      row := row + 1;
      column := left
    end
    else
    begin
      w[row mod Rows, column mod Columns] := picture[i] = '*';
      column := column + 1
    end
end;

function Neighbours(const w: World; row, column: Integer): Integer;
var
  down, across, count: Integer;
begin
  count := 0;
  for down := -1 to 1 do
    for across := -1 to 1 do
      if (down <> 0) or (across <> 0) then
        if w[(row + down + Rows) mod Rows, (column + across + Columns) mod Columns] then
          count := count + 1;
  Neighbours := count
end;

procedure Step(var w: World);
var
  next: World;
  row, column: Integer;
begin
  for row := 0 to Rows - 1 do
    for column := 0 to Columns - 1 do
      case Neighbours(w, row, column) of
        2: next[row, column] := w[row, column];
        3: next[row, column] := True
        else
          next[row, column] := False
      end;
  w := next
end;

function Same(const a, b: World): Boolean;
var
  row, column: Integer;
begin
  Same := True;
  for row := 0 to Rows - 1 do
    for column := 0 to Columns - 1 do
      if a[row, column] <> b[row, column] then
      begin
        Same := False;
        Exit
      end
end;

procedure Draw(const w: World);
var
  row, column, count: Integer;
  line: string;
begin
  count := 0;
  for row := 0 to Rows - 1 do
  begin
    line := '';
    for column := 0 to Columns - 1 do
      if w[row, column] then
      begin
        line := line + '*';
        count := count + 1
      end
      else
        line := line + '.';
    WriteLn(line)
  end;
  WriteLn('generation ', generation, ', ', count, ' alive');
  WriteLn
end;

begin
  Clear(current);
  Stamp(current, 0, 1, '.*./..*/***');                 { a glider, moving down and right }
  Stamp(current, 4, 15, '***');                        { a blinker }
  Stamp(current, 8, 4, '**/**');                       { a block }
  Stamp(current, 3, 25, '.**/**./.*.');                { the R-pentomino }
  generation := 0;
  Draw(current);
  repeat
    before := current;
    Step(current);
    generation := generation + 1;
    if (generation <= 4) or (generation mod 20 = 0) then
      Draw(current)
  until Same(current, before) or (generation = MaxGenerations)
end.
