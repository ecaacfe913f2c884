{ ISO 7185 6.4.3.5: file assignment }
program prog(output);
var f, g: text; h, k: file of integer;
begin
  f := g;  { error: file|incompatible|mismatch|cannot assign }
  h := k;  { error: file|incompatible|mismatch|cannot assign }
end.
