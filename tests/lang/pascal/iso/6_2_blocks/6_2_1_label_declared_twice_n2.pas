{ ISO 7185 6.2.1: label declared twice }
program prog(output);
label 7, 007;  { error: label|duplicate|already|redeclar }
begin
  7: writeln('a')
end.
