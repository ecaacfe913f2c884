{ ISO 7185 6.2.1: label used but never defined }
program prog(output);
label 5;  { error?: label }
begin
  goto 5  { error?: label }
end.  { error?: label }
