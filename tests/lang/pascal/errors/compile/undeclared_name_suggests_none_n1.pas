{ undeclared name suggests none }
program prog(output);
var counter: integer;
begin
  counter := 1;
  countr := 2  { error: not found|undeclared|undefined|unknown }
end.
