{ ISO 7185 6.2.2: undeclared procedure }
program prog(output);
begin
  nowhere;  { error: not found|undeclared|undefined|unknown }
  nothere(1, 2)  { error: not found|undeclared|undefined|unknown }
end.
