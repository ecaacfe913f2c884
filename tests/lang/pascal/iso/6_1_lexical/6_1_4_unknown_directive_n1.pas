{ ISO 7185 6.1.4: unknown directive }
program prog(output);
procedure p; backward;  { error+: directive|expected|unexpected|not found|undeclared|undefined|unknown }
begin
  p
end.
