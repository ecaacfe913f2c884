{ ISO 7185 6.2.2: variable used before its declaration }
program prog(output);
procedure p;
begin
  late := 1  { error: not found|undeclared|undefined|unknown }
end;
var late: integer;
begin
  p
end.
