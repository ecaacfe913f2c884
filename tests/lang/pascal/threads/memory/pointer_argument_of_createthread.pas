program pointer_argument_of_createthread;

type
  PJob = ^TJob;
  TJob = record input, output: Integer end;

procedure square(p: Pointer);
var
  j: PJob;
begin
  if p = nil then
    writeln('nil')
  else
  begin
    j := p;
    j^.output := j^.input * j^.input
  end
end;

var
  j: PJob;
  t: Thread;
begin
  New(j);
  j^.input := 9;
  t := CreateThread(@square, j);
  WaitForThread(t);
  writeln(j^.output);
  t := CreateThread(@square);
  WaitForThread(t);
  t := CreateThread(@square, nil);
  WaitForThread(t)
end.
