program c74_values_in_order;

var
  c: channel of Integer;

procedure sender;
var
  i: Integer;
begin
  for i := 1 to 1000 do c.push(i);
  c.close
end;

var
  capacity, expected, v: Integer;
begin
  for capacity := 0 to 3 do
  begin
    c := chan<Integer>(capacity * capacity * 10);
    go sender();
    expected := 0;
    for v in c do
    begin
      expected := expected + 1;
      if v <> expected then writeln('got ', v, ', expected ', expected)
    end;
    writeln(expected)
  end
end.
