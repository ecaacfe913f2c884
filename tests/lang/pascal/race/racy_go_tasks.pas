program racy_go_tasks;
{ test: err data race: write of global 'x' by task [12]$ }
{ test: err nothing orders it after the write by task [12]$ }
var
  x: Integer;
  done: channel of Integer;

procedure work(k: Integer);
begin
  x := k;
  done.push(1)
end;

var
  i: Integer;
begin
  done := chan<Integer>(2);
  for i := 1 to 2 do go work(i);
  for i := 1 to 2 do done.collect;
  writeln(x > 0)
end.
