{ round too large }
program prog(output);
var r: real; i: int64;
begin
  r := 1e19;
  i := round(r)  { stops here }
end.
