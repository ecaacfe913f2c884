{ ISO 7185 6.8.3.10: field outside with }
program prog(output);
var r: record f: integer end;
begin
  with r do f := 1;
  f := 2  { error: not found|undeclared|undefined|unknown }
end.
