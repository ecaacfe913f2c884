{ ISO 7185 6.9.3.5: booleans }
program prog(output);
var b: Boolean;
begin
  b := true; writeln('[', b:6, '][', not b:6, '][', b:4, '][', b:5, ']')
end.
