{ ISO 7185 6.2.1: missing end }
program prog(output);
begin
  writeln('a').  { error+: expected|unexpected }