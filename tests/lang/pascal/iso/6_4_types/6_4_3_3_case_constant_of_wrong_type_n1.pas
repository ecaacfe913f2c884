{ ISO 7185 6.4.3.3: case constant of wrong type }
program prog(output);
type r = record case x: Boolean of 1: (a: integer); false: () end;  { error: incompatible|mismatch|cannot assign }
begin
end.
