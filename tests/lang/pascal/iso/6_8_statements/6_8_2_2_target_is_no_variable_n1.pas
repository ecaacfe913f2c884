{ ISO 7185 6.8.2.2: target is no variable }
program prog(output);
const c = 1;
var i: integer;
procedure p; begin end;
begin
  i := 1;
  c := 1;  { error: variable|constant|not allowed|cannot|must not|not permitted }
  p := 1;  { error: variable|procedure|not allowed|cannot|must not|not permitted|expected|unexpected|incompatible|mismatch|cannot assign }
  abs := 1;  { error: variable|not allowed|cannot|must not|not permitted|function|expected|unexpected|argument|parameter }
end.
