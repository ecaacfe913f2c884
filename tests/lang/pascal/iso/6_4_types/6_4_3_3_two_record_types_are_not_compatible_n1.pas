{ ISO 7185 6.4.3.3: two record types are not compatible }
program prog(output);
var x: record a: integer end; y: record a: integer end;
begin
  x.a := 1;
  y := x  { error: incompatible|mismatch|cannot assign }
end.
