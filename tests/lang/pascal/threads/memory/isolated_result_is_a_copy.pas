program isolated_result_is_a_copy;
uses thread;

type
  TNumbers = array of Integer;

function numbers: TNumbers;
var
  a: TNumbers;
begin
  SetLength(a, 3);
  a[0] := 1; a[1] := 2; a[2] := 3;
  numbers := a
end;

var
  f: task;
  a, b: TNumbers;
begin
  f := thread.async.run(@numbers);
  a := thread.async.await(f);
  a[0] := 100;
  b := thread.async.await(f);
  writeln(a[0], ' ', b[0], ' ', Length(b))
end.
