{ ISO 7185 6.8.3.9: control variable threatened by procedure strict }
program prog(output);
var i: integer;
procedure p;
begin
  i := 7  { error?: for|control|loop|threat }
end;
begin
  for i := 1 to 3 do p  { error?: for|control|loop|threat }
end.
