program fine_pipeline;
var
  a, b: channel of Integer;
  total: Integer;

procedure double;
var
  v: Integer;
begin
  for v in a do b.push(v * 2);
  b.close
end;

procedure feed(n: Integer);
var
  i: Integer;
begin
  for i := 1 to n do a.push(i);
  a.close
end;

var
  v: Integer;
begin
  a := chan<Integer>(0);
  b := chan<Integer>(4);
  go feed(50);
  go double;
  for v in b do total := total + v;
  writeln(total)
end.
