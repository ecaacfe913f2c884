{ ISO 7185 6.3: nil is no constant strict }
program prog(output);
const c = nil;  { error: constant|expected|unexpected|nil }
begin
end.
