{ ISO 7185 6.1.6: label is signed }
program prog(output);
label -1;  { error+: label|expected|unexpected }
begin
end.
