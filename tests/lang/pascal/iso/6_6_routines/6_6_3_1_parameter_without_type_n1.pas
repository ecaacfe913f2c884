{ ISO 7185 6.6.3.1: parameter without type }
program prog(output);
procedure p(a);  { error+: expected|unexpected }
begin end;
begin
end.
