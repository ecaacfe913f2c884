{ ISO 7185 6.2.1: label never defined }
program prog(output);
label 5;  { error?: label }
begin
  writeln
end.  { error?: label }
