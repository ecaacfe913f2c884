{ backtrack.pas - a search that stops at its first success, in ISO Pascal.

  Shows: goto out of nested, recursive procedures to a label of an enclosing block, which ends all
  of them at once; numeric labels; and a puzzle solved by trying.

  The puzzle: replace letters by different digits so that  SEND + MORE = MONEY. }
program Backtrack(output);

label
  99;

const
  LetterCount = 8;
  WeightCount = 9;

type
  Index = 1..LetterCount;

var
  letters: packed array[Index] of char;
  weights: array[Index] of integer;
  tried: integer;

{ Subset sum: which of the weights add up to the target? }
procedure FindSubset(target: integer);

label
  10, 20;

type
  WeightIndex = 1..WeightCount;

var
  values: array[WeightIndex] of integer;
  chosen: array[WeightIndex] of boolean;
  i: integer;
  separator: char;

  procedure Choose(k, rest: integer);
  begin
    if rest = 0 then
      goto 10;                 { found: leaves every activation of Choose }
    if (k <= WeightCount) and (rest > 0) then
    begin
      chosen[k] := true;
      Choose(k + 1, rest - values[k]);
      chosen[k] := false;
      Choose(k + 1, rest)
    end
  end;

begin
  for i := 1 to WeightCount do
  begin
    values[i] := (i * i * 37 + 11) mod 150 + 10;
    chosen[i] := false
  end;
  Choose(1, target);
  writeln('no weights add up to ', target:1);
  goto 20;
10:
  write(target:1);
  separator := '=';
  for i := 1 to WeightCount do
    if chosen[i] then
    begin
      write(' ', separator, ' ', values[i]:1);
      separator := '+'
    end;
  writeln;
20:
end;

{ SEND + MORE - MONEY as a sum of letters with weights; it must be zero. }
procedure InitPuzzle;

  procedure Letter(k: Index; name: char; weight: integer);
  begin
    letters[k] := name;
    weights[k] := weight
  end;

begin
  Letter(1, 'M', 1000 - 10000);
  Letter(2, 'S', 1000);
  Letter(3, 'E', 100 + 1 - 10);
  Letter(4, 'N', 10 - 100);
  Letter(5, 'D', 1);
  Letter(6, 'O', 100 - 1000);
  Letter(7, 'R', 10);
  Letter(8, 'Y', -1);
  tried := 0
end;

procedure SolvePuzzle;
type
  Digit = 0..9;
var
  free: set of Digit;
  digits: array[Index] of Digit;

  procedure Report;
  var
    k: Index;
  begin
    for k := 1 to LetterCount do
      write(' ', letters[k], '=', digits[k]:1);
    writeln;
    writeln('after ', tried:1, ' attempts')
  end;

  procedure Attempt(k, sum: integer);
  var
    d: Digit;
  begin
    if k > LetterCount then
    begin
      tried := tried + 1;
      if sum = 0 then
      begin
        Report;
        goto 99                { out of everything, to the end of the program }
      end
    end
    else
      for d := 0 to 9 do
        if (d in free) and ((d > 0) or (k > 2)) then
        begin
          digits[k] := d;
          free := free - [d];
          Attempt(k + 1, sum + d * weights[k]);
          free := free + [d]
        end
  end;

begin
  free := [0..9];
  Attempt(1, 0)
end;

begin
  FindSubset(300);
  FindSubset(121);
  FindSubset(2);
  FindSubset(517);
  InitPuzzle;
  writeln('SEND + MORE = MONEY:');
  SolvePuzzle;
  writeln('no solution');
99:
end.
