program channels_are_collected;

{ A channel that nobody refers to any more is freed, its buffered values too. }
var
  c: channel of string;
  i, k: Integer;
  s: string;
begin
  s := '';
  for i := 1 to 1000 do s := s + 'xxxxxxxxxx';
  for i := 1 to 20000 do
  begin
    c := chan<string>(4);
    for k := 1 to 3 do c.push(s + 'y')
  end;
  writeln(c.len)
end.
