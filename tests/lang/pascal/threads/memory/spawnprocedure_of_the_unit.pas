program spawnprocedure_of_the_unit;
uses Threading;

var
  total: Integer;

procedure add(p: Pointer);
var
  n: ^Integer;
begin
  n := p;
  total := total + n^
end;

procedure test;
var
  n: Integer;
  t: Integer;

  procedure nested;
  begin
    n := n + 1
  end;

begin
  n := 1;
  t := SpawnProcedure(@nested, nil);
  writeln(WaitForThread(t));
  writeln(n)
end;

var
  n: ^Integer;
  t: Integer;
begin
  New(n);
  n^ := 30;
  t := SpawnProcedure(@add, n);
  writeln(WaitForThread(t), ' ', total);
  test
end.
