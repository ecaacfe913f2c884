{ ISO 7185 6.1.5: no digit after point }
program prog(output);
var r: real;
begin
  r := 1.;  { error+: digit|number|expected|unexpected }
  r := 2
end.
