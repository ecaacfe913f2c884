{ ISO 7185 6.2.2: local is not visible outside }
program prog(output);
procedure p;
const c = 1; var v: integer;
  procedure q; begin end;
begin
  v := c; q
end;
begin
  p;
  writeln(c);  { error: not found|undeclared|undefined|unknown }
  v := 1;  { error: not found|undeclared|undefined|unknown }
  q  { error: not found|undeclared|undefined|unknown }
end.
