{ ISO 7185 6.8.3.9: real bounds }
program prog(output);
var i: integer;
begin
  for i := 1.0 to 5.0 do writeln  { error: incompatible|mismatch|cannot assign|ordinal }
end.
