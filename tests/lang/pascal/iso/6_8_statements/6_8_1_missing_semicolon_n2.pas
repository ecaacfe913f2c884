{ ISO 7185 6.8.1: missing semicolon }
program prog(output);
begin
  writeln('a') writeln('b')  { error+: expected|unexpected }
end.
