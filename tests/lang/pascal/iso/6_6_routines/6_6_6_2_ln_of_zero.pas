{ ISO 7185 6.6.6.2: ln of zero }
program prog(output);
var r: real;
begin
  r := 0;
  r := ln(r)  { stops here }
end.
