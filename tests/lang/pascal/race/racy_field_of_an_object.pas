program racy_field_of_an_object;
{ test: err data race: write of field 'value' by thread }
type
  Node = record
    key: Integer;
    value: Integer
  end;
  NodePtr = ^Node;

var
  shared: NodePtr;

procedure store(k: Integer);
begin
  shared^.value := k
end;

var
  a, b: Thread;
begin
  New(shared);
  shared^.key := 1;
  a := spawn store(1);
  b := spawn store(2);
  join a;
  join b;
  writeln(shared^.key)
end.
