{ ISO 7185 6.1.8: comment inside symbol }
program prog(output);
var i: integer;
begin
  i :{}= 1  { error+: expected|unexpected|label }
end.
