{ ISO 7185 6.2.2: undeclared variable }
program prog(output);
var x: integer;
begin
  x := y;  { error: not found|undeclared|undefined|unknown }
  z := 1;  { error: not found|undeclared|undefined|unknown }
  writeln(w)  { error: not found|undeclared|undefined|unknown }
end.
