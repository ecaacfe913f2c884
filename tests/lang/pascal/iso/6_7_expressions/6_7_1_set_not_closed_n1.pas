{ ISO 7185 6.7.1: set not closed }
program prog(output);
var s: set of 1..9;
begin
  s := [1, 2;  { error+: expected|unexpected }
  s := []
end.
