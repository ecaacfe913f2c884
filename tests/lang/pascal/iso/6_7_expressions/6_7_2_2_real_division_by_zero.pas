{ ISO 7185 6.7.2.2: real division by zero }
program prog(output);
var r, s: real;
begin
  r := 1; s := 0;
  r := r / s  { stops here }
end.
