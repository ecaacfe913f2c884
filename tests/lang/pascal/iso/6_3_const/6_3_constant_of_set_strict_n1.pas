{ ISO 7185 6.3: constant of set strict }
program prog(output);
const c = [1];  { error: constant|expected|unexpected|set }
begin
end.
