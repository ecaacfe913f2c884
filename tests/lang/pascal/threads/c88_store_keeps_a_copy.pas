program c88_store_keeps_a_copy;
uses runtime;

type
  Row = array [1..3] of Integer;
  Pair = record name: string; numbers: Row end;

var
  a, b: array of Integer;
  r, q: Row;
  p, u: Pair;
  i: Integer;
begin
  SetLength(a, 3);
  for i := 0 to 2 do a[i] := i + 1;
  runtime.core.share('a', a);
  a[0] := 100;
  b := runtime.core.fetch('a');
  writeln(Length(b), ' ', b[0], ' ', b[1], ' ', b[2]);
  b[1] := 200;
  b := runtime.core.fetch('a');
  writeln(b[1]);
  r[1] := 5;
  runtime.core.share('r', r);
  r[1] := 6;
  q := runtime.core.fetch('r');
  writeln(q[1]);
  p.name := 'first';
  p.numbers := r;
  runtime.core.share('p', p);
  p.name := 'second';
  u := runtime.core.fetch('p');
  writeln(u.name, ' ', u.numbers[1])
end.
