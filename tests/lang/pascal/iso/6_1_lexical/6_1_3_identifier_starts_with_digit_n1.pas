{ ISO 7185 6.1.3: identifier starts with digit }
program prog(output);
var 1x: integer;  { error+: expected|unexpected|number|digit }
begin
end.
