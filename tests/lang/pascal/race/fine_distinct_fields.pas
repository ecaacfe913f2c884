program fine_distinct_fields;
type
  Item = record
    left, right: SmallInt;
    text: string
  end;

var
  it: Item;

procedure left; begin it.left := 1 end;
procedure right; begin it.right := 2 end;
procedure text; begin it.text := 'x' end;

var
  a, b, c: Thread;
begin
  a := spawn left;
  b := spawn right;
  c := spawn text;
  join a;
  join b;
  join c;
  writeln(it.left + it.right, it.text)
end.
