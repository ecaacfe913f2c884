{ test: timeout 120 }
program c105_racing_records_and_pointers;
uses thread;

const
  Rounds = 20000;

type
  PNode = ^TNode;
  TNode = record
    key: Integer;
    name: string;
    next: PNode
  end;

var
  table: array [0..15] of PNode;
  wrong: Integer;

procedure work(me: Integer);
var
  i, k: Integer;
  p: PNode;
begin
  for i := 1 to Rounds do
  begin
    k := (i * 7 + me) mod 16;
    p := table[k];
    if i mod 50 = 0 then
    begin
      New(p);
      p^.key := k;
      p^.name := 'node';
      p^.next := table[k];
      if i mod 500 = 0 then p^.next := nil;
      table[k] := p
    end
    else if p <> nil then
    begin
      p^.name := 'node' + chr(ord('0') + me);
      if p^.key <> k then thread.atomic.add(wrong, 1);
      if Length(p^.name) > 5 then thread.atomic.add(wrong, 1);
      if p^.next <> nil then
        if p^.next^.key <> k then thread.atomic.add(wrong, 1)
    end
  end
end;

var
  t: array [1..6] of Thread;
  i, n: Integer;
  p: PNode;
begin
  wrong := thread.atomic.new(0);
  for i := 1 to 6 do t[i] := spawn work(i);
  for i := 1 to 6 do join t[i];
  n := 0;
  for i := 0 to 15 do
  begin
    p := table[i];
    while p <> nil do
    begin
      n := n + 1;
      p := p^.next
    end
  end;
  writeln(thread.atomic.load(wrong));
  writeln((n > 0) and (n <= 6 * Rounds div 50))
end.
