{ ISO 7185 6.6.1: assignment to procedure }
program prog(output);
procedure p; begin end;
begin
  p := 1  { error: variable|not allowed|cannot|must not|not permitted|incompatible|mismatch|cannot assign|procedure|expected|unexpected }
end.
