{ ISO 7185 6.2.1: missing begin }
program prog(output);
var i: integer;
  i := 1  { error+: expected|unexpected }
end.
