{ ISO 7185 6.2.2: parameter is not visible outside }
program prog(output);
procedure p(a: integer); begin end;
begin
  a := 1  { error: not found|undeclared|undefined|unknown }
end.
