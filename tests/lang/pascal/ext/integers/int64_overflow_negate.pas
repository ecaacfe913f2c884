{ int64 overflow negate }
program prog(output);
var a: int64;
begin
  a := -9223372036854775807; a := a - 1;
  a := -a  { stops here }
end.
