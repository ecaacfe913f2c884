{ ISO 7185 6.3: type is not a constant }
program prog(output);
const c = integer;  { error: constant|expected|unexpected|type }
begin
end.
