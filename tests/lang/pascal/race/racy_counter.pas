program racy_counter;
{ test: err racy_counter.pas:14: data race: (read|write) of global 'counter' by thread [12] 'worker-[12]'$ }
{ test: err racy_counter.pas:14:   nothing orders it after the (write|read) by thread [12] 'worker-[12]'$ }
uses Threading;

var
  counter: Integer;

procedure work;
var
  i: Integer;
begin
  for i := 1 to 200 do
    counter := counter + 1
end;

var
  a, b: Thread;
begin
  a := spawn work;
  b := spawn work;
  join a;
  join b;
  writeln(counter > 0)
end.
