{ sudoku.pas - solves sudoku puzzles by constraint propagation and search.

  Shows: sets as the values of cells, enumerations, arrays of arrays, records copied by plain
  assignment (so that backtracking is just forgetting the copy), and recursion.

  Every line of standard input is a puzzle: a title, a colon and 81 cells, digits for the givens and
  periods or zeros for the rest.  The program first uses the rules that people use:

      a cell with one candidate left has that digit           (naked single)
      a digit with one place left in a row, column or box      (hidden single)
      two cells that share the same two candidates keep them   (naked pair)
      a digit confined to one line of a box leaves the line    (pointing)

  and guesses only when none of them helps, in the cell with the fewest candidates.  It goes on after
  the first solution, to tell whether there is another. }
program Sudoku;

const
  Size = 9;
  UnitCount = 27;                { 9 rows, 9 columns, 9 boxes }
  PeerCount = 20;                { cells that share a unit with a cell }
  SolutionLimit = 2;

type
  Digit = 1..Size;
  DigitSet = set of Digit;
  Cell = 0..80;
  Rule = (Given, NakedSingle, HiddenSingle, NakedPair, Pointing);

  Grid = record
    candidates: array[Cell] of DigitSet;
    digits: array[Cell] of 0..Size;
    open: Integer;               { cells without a digit }
    broken: Boolean              { some cell or digit has no place left }
  end;

const
  RuleNames: array[Rule] of string = ('givens', 'naked singles', 'hidden singles',
                                      'naked pairs', 'pointing');

var
  units: array[1..UnitCount, 1..Size] of Cell;
  peers: array[Cell, 1..PeerCount] of Cell;
  ruleUses: array[Rule] of Integer;
  guesses: Integer;
  solutions: Integer;
  firstSolution: Grid;

{ ------------------------------------------------------------------ the tables }

function RowOf(c: Cell): Integer;
begin
  RowOf := c div Size
end;

function ColumnOf(c: Cell): Integer;
begin
  ColumnOf := c mod Size
end;

function BoxOf(c: Cell): Integer;
begin
  BoxOf := c div 27 * 3 + c mod Size div 3
end;

procedure BuildTables;
var
  a, b: Cell;
  i, count: Integer;
  filled: array[1..UnitCount] of Integer;

  procedure AddTo(which: Integer; c: Cell);
  begin
    filled[which] := filled[which] + 1;
    units[which, filled[which]] := c
  end;

begin
  for i := 1 to UnitCount do
    filled[i] := 0;
  for a := 0 to 80 do
  begin
    AddTo(1 + RowOf(a), a);
    AddTo(10 + ColumnOf(a), a);
    AddTo(19 + BoxOf(a), a);
    count := 0;
    for b := 0 to 80 do
      if (a <> b) and ((RowOf(a) = RowOf(b)) or (ColumnOf(a) = ColumnOf(b))
        or (BoxOf(a) = BoxOf(b))) then
      begin
        count := count + 1;
        peers[a, count] := b
      end
  end
end;

{ ----------------------------------------------------------------------- sets }

function SizeOfSet(s: DigitSet): Integer;
var
  d: Digit;
  n: Integer;
begin
  n := 0;
  for d := 1 to Size do
    if d in s then
      n := n + 1;
  SizeOfSet := n
end;

function Smallest(s: DigitSet): Digit;
var
  d: Integer;
begin
  d := 1;
  while not (d in s) do
    d := d + 1;
  Smallest := d
end;

{ ---------------------------------------------------------------- propagation }

procedure Remove(var g: Grid; c: Cell; d: Digit);
begin
  if d in g.candidates[c] then
  begin
    g.candidates[c] := g.candidates[c] - [d];
    if g.candidates[c] = [] then
      g.broken := True
  end
end;

{ Writes a digit into a cell and takes it from the cell's peers. }
procedure Place(var g: Grid; c: Cell; d: Digit; why: Rule);
var
  i: Integer;
begin
  if (g.digits[c] <> 0) or not (d in g.candidates[c]) then
    g.broken := True
  else
  begin
    g.digits[c] := d;
    g.candidates[c] := [d];
    g.open := g.open - 1;
    ruleUses[why] := ruleUses[why] + 1;
    for i := 1 to PeerCount do
      Remove(g, peers[c, i], d)
  end
end;

function ApplyNakedSingles(var g: Grid): Boolean;
var
  c: Cell;
begin
  ApplyNakedSingles := False;
  for c := 0 to 80 do
    if not g.broken and (g.digits[c] = 0) then
      if SizeOfSet(g.candidates[c]) = 1 then
      begin
        Place(g, c, Smallest(g.candidates[c]), NakedSingle);
        ApplyNakedSingles := True
      end
end;

function ApplyHiddenSingles(var g: Grid): Boolean;
var
  u, i, places, where: Integer;
  d: Digit;
begin
  ApplyHiddenSingles := False;
  for u := 1 to UnitCount do
    for d := 1 to Size do
      if not g.broken then
      begin
        places := 0;
        where := 1;
        for i := 1 to Size do
          if d in g.candidates[units[u, i]] then
          begin
            places := places + 1;
            where := i
          end;
        if places = 0 then
          g.broken := True
        else if (places = 1) and (g.digits[units[u, where]] = 0) then
        begin
          Place(g, units[u, where], d, HiddenSingle);
          ApplyHiddenSingles := True
        end
      end
end;

{ Takes the digits of 's' from one cell; true if that changed anything. }
function Strip(var g: Grid; c: Cell; s: DigitSet; why: Rule): Boolean;
begin
  Strip := False;
  if g.candidates[c] * s <> [] then
  begin
    g.candidates[c] := g.candidates[c] - s;
    if g.candidates[c] = [] then
      g.broken := True;
    ruleUses[why] := ruleUses[why] + 1;
    Strip := True
  end
end;

function ApplyNakedPairs(var g: Grid): Boolean;
var
  u, i, j, k: Integer;
  pair: DigitSet;
begin
  ApplyNakedPairs := False;
  for u := 1 to UnitCount do
    for i := 1 to Size - 1 do
    begin
      pair := g.candidates[units[u, i]];
      if SizeOfSet(pair) = 2 then
        for j := i + 1 to Size do
          if g.candidates[units[u, j]] = pair then
            for k := 1 to Size do
              if (k <> i) and (k <> j) then
                if Strip(g, units[u, k], pair, NakedPair) then
                  ApplyNakedPairs := True
    end
end;

{ If all places of a digit in a box lie in one row or column, it is not elsewhere in that line. }
function ApplyPointing(var g: Grid): Boolean;
var
  box, line, i: Integer;
  d: Digit;
  c: Cell;
  rows, columns: set of 0..8;
  lines: set of 1..18;
begin
  ApplyPointing := False;
  for box := 19 to 27 do
    for d := 1 to Size do
    begin
      rows := [];
      columns := [];
      for i := 1 to Size do
        if d in g.candidates[units[box, i]] then
        begin
          rows := rows + [RowOf(units[box, i])];
          columns := columns + [ColumnOf(units[box, i])]
        end;
      lines := [];
      for i := 0 to 8 do
      begin
        if rows = [i] then
          lines := lines + [1 + i];
        if columns = [i] then
          lines := lines + [10 + i]
      end;
      for line := 1 to 18 do
        if line in lines then
          for i := 1 to Size do
          begin
            c := units[line, i];
            if BoxOf(c) <> box - 19 then
              if Strip(g, c, [d], Pointing) then
                ApplyPointing := True
          end
    end
end;

{ Uses the rules until they change nothing, the easier ones first. }
procedure Propagate(var g: Grid);
var
  progress: Boolean;
begin
  repeat
    progress := False;
    if not g.broken and (g.open > 0) then
      if ApplyNakedSingles(g) then
        progress := True
      else if ApplyHiddenSingles(g) then
        progress := True
      else if ApplyPointing(g) then
        progress := True
      else if ApplyNakedPairs(g) then
        progress := True
  until not progress
end;

{ --------------------------------------------------------------------- search }

{ 'g' is a copy: a wrong guess needs no undoing. }
procedure Solve(g: Grid);
var
  c, best: Cell;
  fewest, n: Integer;
  d: Digit;
  attempt: Grid;
begin
  Propagate(g);
  if not g.broken then
    if g.open = 0 then
    begin
      solutions := solutions + 1;
      if solutions = 1 then
        firstSolution := g
    end
    else
    begin
      fewest := Size + 1;
      best := 0;
      for c := 0 to 80 do
        if g.digits[c] = 0 then
        begin
          n := SizeOfSet(g.candidates[c]);
          if n < fewest then
          begin
            fewest := n;
            best := c
          end
        end;
      for d := 1 to Size do
        if (d in g.candidates[best]) and (solutions < SolutionLimit) then
        begin
          guesses := guesses + 1;
          attempt := g;
          attempt.candidates[best] := [d];
          Solve(attempt)
        end
    end
end;

{ ------------------------------------------------------------- input and output }

procedure ClearGrid(var g: Grid);
var
  c: Cell;
begin
  for c := 0 to 80 do
  begin
    g.candidates[c] := [1..Size];
    g.digits[c] := 0
  end;
  g.open := 81;
  g.broken := False
end;

function DigitText(value: Integer): Char;
begin
  if value = 0 then
    DigitText := '.'
  else
    DigitText := Chr(Ord('0') + value)
end;

{ Draws two grids side by side. }
procedure Draw(const left, right: Grid);
var
  row: Integer;

  procedure DrawRow(const g: Grid);
  var
    column: Integer;
  begin
    for column := 0 to 8 do
    begin
      if column in [3, 6] then
        Write('| ');
      Write(DigitText(g.digits[Size * row + column]));
      if column < 8 then
        Write(' ')
    end
  end;

begin
  for row := 0 to 8 do
  begin
    if row in [3, 6] then
      WriteLn('  ------+-------+------      ------+-------+------');
    Write('  ');
    DrawRow(left);
    Write('      ');
    DrawRow(right);
    WriteLn
  end
end;

procedure DoPuzzle(const title, cells: string);
var
  start: Grid;
  i: Integer;
  r: Rule;
begin
  WriteLn(title);
  if Length(cells) <> 81 then
    WriteLn('  a puzzle has 81 cells, this one has ', Length(cells):1)
  else
  begin
    for r := Given to Pointing do
      ruleUses[r] := 0;
    guesses := 0;
    solutions := 0;
    ClearGrid(start);
    for i := 1 to 81 do
      if cells[i] in ['1'..'9'] then
        Place(start, i - 1, Ord(cells[i]) - Ord('0'), Given);
    ClearGrid(firstSolution);
    Solve(start);
    Draw(start, firstSolution);
    case solutions of
      0: Write('  no solution');
      1: Write('  one solution')
      else
        Write('  more than one solution')
    end;
    for r := Given to Pointing do
      if ruleUses[r] > 0 then
        Write(', ', RuleNames[r], ' ', ruleUses[r]:1);
    WriteLn(', guesses ', guesses:1)
  end;
  WriteLn
end;

procedure Run;
var
  line: string;
  colon: Integer;
begin
  while not Eof do
  begin
    ReadLn(line);
    colon := Pos(':', line);
    if colon > 0 then
      DoPuzzle(Copy(line, 1, colon - 1), Copy(line, colon + 2, 100))
  end
end;

begin
  BuildTables;
  Run
end.
