{ ISO 7185 6.1.6: label is real }
program prog(output);
label 1.5;  { error+: label|expected|unexpected }
begin
end.
