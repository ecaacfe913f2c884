{ ISO 7185 6.8.3.9: control variable as var argument }
program prog(output);
var i: integer;
procedure p(var n: integer); begin end;
begin
  for i := 1 to 3 do p(i)  { error: for|control|loop }
end.
