program racy_buffered_channel_as_lock_of_two;
{ test: err data race: (read|write) of global 'x' by thread }
{ The k-th receive comes before the (k+2)-th send only: two may be inside. }
var
  c: channel of Integer;
  x: Integer;

procedure work;
begin
  c.push(1);
  x := x + 1;
  c.collect
end;

var
  a, b: Thread;
begin
  c := chan<Integer>(2);
  a := spawn work;
  b := spawn work;
  join a;
  join b;
  writeln(x > 0)
end.
