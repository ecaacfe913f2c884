{ ISO 7185 6.2.1: label declared twice }
program prog(output);
label 5, 6, 5;  { error: label|duplicate|already|redeclar }
begin
  5: writeln('a');
  6: writeln('b')
end.
