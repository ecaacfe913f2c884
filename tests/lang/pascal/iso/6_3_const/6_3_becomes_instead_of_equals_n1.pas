{ ISO 7185 6.3: becomes instead of equals }
program prog(output);
const c := 1;  { error+: expected|unexpected }
begin
end.
