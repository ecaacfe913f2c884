program output1;
var output1: integer;
begin
  output1 := 1
end.
