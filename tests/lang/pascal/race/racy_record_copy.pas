program racy_record_copy;
{ test: err data race: (read|write) of field 'second' of global 'one' by thread }
type
  Pair = record
    first, second: Int64
  end;

var
  one, two: Pair;

procedure copyAll;
begin
  two := one
end;

procedure change;
begin
  one.second := 5
end;

var
  a, b: Thread;
begin
  a := spawn copyAll;
  b := spawn change;
  join a;
  join b;
  writeln(one.second)
end.
