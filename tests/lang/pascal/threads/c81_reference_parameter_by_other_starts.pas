program c81_reference_parameter_by_other_starts;

procedure f(a: Integer; var x: Integer);
begin
  x := 1
end;

procedure g(out y: string);
begin
  y := ''
end;

var
  n: Integer;
  s: string;
  t: Thread;
  k: task;
begin
  t := spawn f(1, n);           { error: 'x' is passed by reference and cannot go to another task }
  t := CreateThread(@f, 1, n);  { error: 'x' is passed by reference and cannot go to another task }
  k := TaskSpawn(@g, s);        { error: 'y' is passed by reference and cannot go to another task }
  go g(s);                      { error: 'y' is passed by reference and cannot go to another task }
  thread_create(@f, 1, n)       { error: 'x' is passed by reference and cannot go to another task }
end.
