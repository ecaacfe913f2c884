{ ISO 7185 6.4.4: domain type not declared }
program prog(output);
type p = ^missing;  { error: not a type|type expected|undefined type|not found|expected }
var q: p;
begin
  q := nil
end.
