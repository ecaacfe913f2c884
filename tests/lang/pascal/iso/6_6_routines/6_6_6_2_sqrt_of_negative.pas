{ ISO 7185 6.6.6.2: sqrt of negative }
program prog(output);
var r: real;
begin
  r := -1e-3;
  r := sqrt(r)  { stops here }
end.
