{ ISO 7185 6.8.3.9: control variable in inner for }
program prog(output);
var i, j: integer;
begin
  for i := 1 to 3 do
    for j := 1 to 3 do
      for i := 1 to 2 do writeln  { error: for|control|loop }
end.
