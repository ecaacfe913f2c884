{ ISO 7185 6.6.6.3: trunc too large }
program prog(output);
var r: real; i: integer;
begin
  r := 1e30;
  i := trunc(r)  { stops here }
end.
