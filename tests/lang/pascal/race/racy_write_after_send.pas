program racy_write_after_send;
{ test: err data race: (read|write) of field 'value' by (main|thread) }
type
  Item = record
    value: Integer
  end;
  ItemPtr = ^Item;

var
  c: channel of ItemPtr;

procedure producer;
var
  p: ItemPtr;
begin
  New(p);
  p^.value := 1;
  c.push(p);
  p^.value := 2
end;

var
  t: Thread;
  p: ItemPtr;
begin
  c := chan<ItemPtr>(1);
  t := spawn producer;
  p := c.collect;
  if p^.value < 0 then writeln('never');
  join t;
  writeln(p^.value)
end.
