{ int64 overflow subtract }
program prog(output);
var a: int64;
begin
  a := -9223372036854775807; a := a - 1;
  a := a - 1  { stops here }
end.
