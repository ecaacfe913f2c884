{ ISO 7185 6.1.5: real number in exponent }
program prog(output);
var r: real;
begin
  r := 1e2.5  { error+: expected|unexpected|digit|number }
end.
