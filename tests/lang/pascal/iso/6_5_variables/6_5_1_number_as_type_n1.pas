{ ISO 7185 6.5.1: number as type }
program prog(output);
var a: 5;  { error+: expected|unexpected|type }
begin
end.
