{ ISO 7185 6.6.5.3: too many tag constants }
program prog(output);
type r = record case b: Boolean of true: (i: integer); false: (c: char) end;
var p: ^r; q: ^integer;
begin
  new(p, true, 1);  { error: argument|parameter|variant|record|tag|incompatible|mismatch|cannot assign }
  new(q, 1);  { error: argument|parameter|variant|record|tag|incompatible|mismatch|cannot assign }
end.
