{ ISO 7185 6.1.5: no digit before point }
program prog(output);
var r: real;
begin
  r := .5  { error+: expected|unexpected|number|digit }
end.
