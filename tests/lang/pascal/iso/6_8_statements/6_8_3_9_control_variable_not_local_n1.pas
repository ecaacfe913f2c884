{ ISO 7185 6.8.3.9: control variable not local }
program prog(output);
var i: integer;
procedure p;
begin
  for i := 1 to 3 do writeln  { error: local|for|control }
end;
begin
  p
end.
