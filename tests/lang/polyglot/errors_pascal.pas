program Errors;
uses mod_shapes;
begin
  Area(1);               { error: 'Area' expects 2 argument(s) but 1 }
  LIMIT := 3;            { error: variable expected }
  WriteLn(hidden);       { error: identifier not found: 'hidden' }
  WriteLn(twice(1));     { error: identifier not found: 'twice' }
  MovePoint(1, 2, 3)     { error: expects type ^struct Point but got }
end.
