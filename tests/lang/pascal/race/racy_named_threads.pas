program racy_named_threads;
{ test: err data race: write of global 'x' by thread [12] '(left|right|worker-[12])' }
uses Threading;

var
  x: Integer;

procedure work;
begin
  x := 1
end;

var
  a, b: Thread;
begin
  a := CreateThread(@work);
  ThreadSetName(a, 'left');
  b := CreateThread(@work);
  ThreadSetName(b, 'right');
  WaitForThread(a);
  WaitForThread(b);
  writeln(x)
end.
