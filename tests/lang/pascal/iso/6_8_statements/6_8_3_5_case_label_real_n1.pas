{ ISO 7185 6.8.3.5: case label real }
program prog(output);
var i: integer;
begin
  i := 1;
  case i of 1.5: writeln end  { error: ordinal|incompatible|mismatch|cannot assign }
end.
