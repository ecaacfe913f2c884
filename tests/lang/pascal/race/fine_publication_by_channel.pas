program fine_publication_by_channel;
type
  Item = record
    value: Integer
  end;
  ItemPtr = ^Item;

var
  c: channel of ItemPtr;

procedure producer(n: Integer);
var
  i: Integer;
  p: ItemPtr;
begin
  for i := 1 to n do
  begin
    New(p);
    p^.value := i;
    c.push(p)
  end;
  c.close
end;

var
  t: Thread;
  p: ItemPtr;
  sum, capacity: Integer;
begin
  for capacity := 0 to 3 do
  begin
    c := chan<ItemPtr>(capacity);
    t := spawn producer(100);
    sum := 0;
    for p in c do
    begin
      sum := sum + p^.value;
      p^.value := 0
    end;
    writeln(sum);
    join t
  end
end.
