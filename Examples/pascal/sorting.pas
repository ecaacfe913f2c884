{ sorting.pas - five ways to sort, compared by the work they do.

  Shows: open array parameters, var parameters, procedure variables in a table, and a
  pseudo-random generator whose numbers are the same everywhere. }
program Sorting;

const
  Count = 200;
  AlgorithmCount = 5;

type
  Sorter = procedure(var a: array of Integer);
  Algorithm = record
    name: string;
    sort: Sorter
  end;

var
  comparisons, moves: Integer;
  seed: Integer;

function Less(x, y: Integer): Boolean;
begin
  comparisons := comparisons + 1;
  Less := x < y
end;

procedure Exchange(var x, y: Integer);
var
  old: Integer;
begin
  old := x;
  x := y;
  y := old;
  moves := moves + 3
end;

procedure InsertionSort(var a: array of Integer);
var
  i, j, item: Integer;
begin
  for i := 1 to High(a) do
  begin
    item := a[i];
    j := i - 1;
    while (j >= 0) and Less(item, a[j]) do
    begin
      a[j + 1] := a[j];
      moves := moves + 1;
      j := j - 1
    end;
    a[j + 1] := item;
    moves := moves + 2
  end
end;

procedure SelectionSort(var a: array of Integer);
var
  i, j, smallest: Integer;
begin
  for i := 0 to High(a) - 1 do
  begin
    smallest := i;
    for j := i + 1 to High(a) do
      if Less(a[j], a[smallest]) then
        smallest := j;
    if smallest <> i then
      Exchange(a[i], a[smallest])
  end
end;

procedure ShellSort(var a: array of Integer);
var
  gap, i, j, item: Integer;
begin
  gap := 1;
  while 3 * gap + 1 <= High(a) do
    gap := 3 * gap + 1;
  while gap > 0 do
  begin
    for i := gap to High(a) do
    begin
      item := a[i];
      j := i - gap;
      while (j >= 0) and Less(item, a[j]) do
      begin
        a[j + gap] := a[j];
        moves := moves + 1;
        j := j - gap
      end;
      a[j + gap] := item;
      moves := moves + 2
    end;
    gap := gap div 3
  end
end;

procedure HeapSort(var a: array of Integer);

  { Lets a[root] sink until no child is larger. }
  procedure Sift(root, last: Integer);
  var
    child: Integer;
    done: Boolean;
  begin
    done := False;
    while not done and (2 * root + 1 <= last) do
    begin
      child := 2 * root + 1;
      if child < last then
        if Less(a[child], a[child + 1]) then
          child := child + 1;
      if Less(a[root], a[child]) then
      begin
        Exchange(a[root], a[child]);
        root := child
      end
      else
        done := True
    end
  end;

var
  i: Integer;
begin
  for i := (High(a) - 1) div 2 downto 0 do
    Sift(i, High(a));
  for i := High(a) downto 1 do
  begin
    Exchange(a[0], a[i]);
    Sift(0, i - 1)
  end
end;

procedure QuickSort(var a: array of Integer);

  procedure SortRange(low, high: Integer);
  var
    i, j, pivot: Integer;
  begin
    i := low;
    j := high;
    pivot := a[(low + high) div 2];
    repeat
      while Less(a[i], pivot) do
        i := i + 1;
      while Less(pivot, a[j]) do
        j := j - 1;
      if i <= j then
      begin
        Exchange(a[i], a[j]);
        i := i + 1;
        j := j - 1
      end
    until i > j;
    if low < j then
      SortRange(low, j);
    if i < high then
      SortRange(i, high)
  end;

begin
  SortRange(0, High(a))
end;

{ A linear congruential generator: small, and good enough to shuffle with. }
function NextNumber: Integer;
begin
  seed := (seed * 1103 + 12345) mod 65536;
  NextNumber := seed
end;

function IsSorted(const a: array of Integer): Boolean;
var
  i: Integer;
begin
  IsSorted := True;
  for i := 1 to High(a) do
    if a[i] < a[i - 1] then
      IsSorted := False
end;

var
  algorithms: array[1..AlgorithmCount] of Algorithm;
  numbers: array[1..Count] of Integer;
  i, k: Integer;

begin
  algorithms[1].name := 'insertion';
  algorithms[1].sort := @InsertionSort;
  algorithms[2].name := 'selection';
  algorithms[2].sort := @SelectionSort;
  algorithms[3].name := 'shell';
  algorithms[3].sort := @ShellSort;
  algorithms[4].name := 'heap';
  algorithms[4].sort := @HeapSort;
  algorithms[5].name := 'quick';
  algorithms[5].sort := @QuickSort;
  WriteLn('algorithm', 'comparisons':14, 'moves':8);
  for k := 1 to AlgorithmCount do
  begin
    seed := 4711;
    for i := 1 to Count do
      numbers[i] := NextNumber mod 1000;
    comparisons := 0;
    moves := 0;
    algorithms[k].sort(numbers);
    Write(algorithms[k].name, StringOfChar(' ', 9 - Length(algorithms[k].name)));
    WriteLn(comparisons:14, moves:8);
    if not IsSorted(numbers) then
      WriteLn('not sorted!')
  end;
  Write('the smallest: ');
  for i := 1 to 10 do
    Write(numbers[i]:4);
  WriteLn
end.
