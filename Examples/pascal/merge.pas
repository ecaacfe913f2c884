{ merge.pas - sorts a file with files only: a natural merge sort, in ISO Pascal.

  Shows: file variables, rewrite and reset, the buffer variable f^ with get and put, eof, and files as
  var parameters.  The files are internal: they have no names and vanish at the end. }
program Merge(input, output);

type
  Item = record
    key: integer;
    initial: char
  end;
  Tape = file of Item;

var
  main, left, right: Tape;
  runs, passes: integer;
  endOfRun: boolean;

{ Copies one item and tells whether it was the last of its run. }
procedure CopyItem(var source, target: Tape);
var
  previous: Item;
begin
  previous := source^;
  target^ := previous;
  put(target);
  get(source);
  if eof(source) then
    endOfRun := true
  else
    endOfRun := source^.key < previous.key
end;

procedure CopyRun(var source, target: Tape);
begin
  repeat
    CopyItem(source, target)
  until endOfRun
end;

{ Deals the runs of the main tape out to the two others. }
procedure Distribute;
begin
  reset(main);
  rewrite(left);
  rewrite(right);
  while not eof(main) do
  begin
    CopyRun(main, left);
    if not eof(main) then
      CopyRun(main, right)
  end
end;

{ Merges one run of each tape into one run of the main tape. }
procedure MergeRuns;
begin
  repeat
    if left^.key <= right^.key then
    begin
      CopyItem(left, main);
      if endOfRun then
        CopyRun(right, main)
    end
    else
    begin
      CopyItem(right, main);
      if endOfRun then
        CopyRun(left, main)
    end
  until endOfRun
end;

procedure MergeAll;
begin
  reset(left);
  reset(right);
  rewrite(main);
  runs := 0;
  while not eof(left) and not eof(right) do
  begin
    MergeRuns;
    runs := runs + 1
  end;
  while not eof(left) do
  begin
    CopyRun(left, main);
    runs := runs + 1
  end;
  while not eof(right) do
  begin
    CopyRun(right, main);
    runs := runs + 1
  end
end;

procedure ReadItems;
var
  key: integer;
  c: char;
begin
  rewrite(main);
  while not eof(input) do
  begin
    read(key);
    repeat
      read(c)
    until c <> ' ';
    readln;
    main^.key := key;
    main^.initial := c;
    put(main)
  end
end;

procedure WriteItems;
var
  count: integer;
begin
  reset(main);
  count := 0;
  while not eof(main) do
  begin
    write(main^.key:4, main^.initial);
    count := count + 1;
    if count mod 10 = 0 then
      writeln;
    get(main)
  end;
  if count mod 10 <> 0 then
    writeln
end;

begin
  ReadItems;
  WriteItems;
  passes := 0;
  repeat
    Distribute;
    MergeAll;
    passes := passes + 1;
    writeln('pass ', passes:1, ': ', runs:1, ' runs')
  until runs <= 1;
  WriteItems
end.
