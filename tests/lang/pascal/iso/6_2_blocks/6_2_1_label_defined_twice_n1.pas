{ ISO 7185 6.2.1: label defined twice }
program prog(output);
label 5;
begin
  5: writeln('a');
  5: writeln('b')  { error: label }
end.
