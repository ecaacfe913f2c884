program c72_default_capacity;

var
  c: channel of Integer;
  d: channel;
begin
  c := ChannelCreate();
  writeln(c.cap);
  c := chan<Integer>();
  writeln(c.cap);
  d := chan();
  writeln(d.cap);
  d := ChannelCreate(5);
  writeln(d.cap);
  c := ChannelCreate(0);
  writeln(c.cap)
end.
