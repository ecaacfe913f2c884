{ ISO 7185 6.1.9: at sign is no arrow in default mode }
program prog(output);
type p = ^integer;
var q: p;
begin
  new(q);
  q@ := 1  { error+: expected|unexpected|incompatible|mismatch|cannot assign }
end.
