{ test: err runtime error: channel of (integer|int) cannot carry (a )?string }
program c79_wrong_element_through_untyped;

var
  c: channel of Integer;
  u: channel;
begin
  c := chan<Integer>(1);
  u := c;
  u.push(1);
  writeln(c.collect);
  u.push('text');
  writeln('not reached')
end.
