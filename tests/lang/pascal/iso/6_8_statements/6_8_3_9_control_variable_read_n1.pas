{ ISO 7185 6.8.3.9: control variable read }
program prog(input, output);
var i: integer;
begin
  for i := 1 to 3 do read(i)  { error: for|control|loop }
end.
