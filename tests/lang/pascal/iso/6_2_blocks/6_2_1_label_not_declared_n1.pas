{ ISO 7185 6.2.1: label not declared }
program prog(output);
begin
  5: writeln('a')  { error+: label }
end.
