program ref_parameter_of_a_method_call;
procedure swap(var a, b: Integer);
begin
end;
procedure fine(a: Integer; const s: string);
begin
end;
var
  x, y: Integer;
begin
  go fine(x, 'constant parameters are values');
  go swap(x, y)  { error: is passed by reference and cannot go to another task }
end.
