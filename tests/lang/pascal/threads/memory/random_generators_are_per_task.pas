program random_generators_are_per_task;

var
  values: array [1..3] of Int64;

procedure work(i: Integer);
begin
  values[i] := Random(1000000)
end;

var
  i: Integer;
  own: Int64;
begin
  own := Random(1000000);
  for i := 1 to 3 do join spawn work(i);
  { Each task begins at the same fixed seed. }
  writeln(values[1] = values[2], ' ', values[2] = values[3], ' ', values[1] = own)
end.
