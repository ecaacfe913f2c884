program c81_reference_parameter_by_go;

procedure f(var x: Integer);
begin
  x := 1
end;

var
  n: Integer;
begin
  go f(n)  { error: 'x' is passed by reference and cannot go to another task }
end.
