{ ISO 7185 6.6.5.3: tag constant of wrong type }
program prog(output);
type r = record case b: Boolean of true: (i: integer); false: (c: char) end;
var p: ^r;
begin
  new(p, 1);  { error: incompatible|mismatch|cannot assign|argument|parameter }
  new(p, 'a')  { error: incompatible|mismatch|cannot assign|argument|parameter }
end.
