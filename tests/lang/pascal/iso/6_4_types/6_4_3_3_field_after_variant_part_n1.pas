{ ISO 7185 6.4.3.3: field after variant part }
program prog(output);
type r = record case b: Boolean of true: (x: integer); false: (); y: integer end;  { error+: expected|unexpected|constant|not found|undeclared|undefined|unknown }
begin
end.
