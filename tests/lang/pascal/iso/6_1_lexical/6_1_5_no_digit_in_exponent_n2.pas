{ ISO 7185 6.1.5: no digit in exponent }
program prog(output);
var r: real;
begin
  r := 1e+;  { error+: digit|exponent|number|expected|unexpected }
  r := 2
end.
