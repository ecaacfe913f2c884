{ ISO 7185 6.1.6: label not a number }
program prog(output);
label loop;  { error+: label|expected|unexpected }
begin
end.
