{ ISO 7185 6.8.3.4: semicolon before else }
program prog(output);
begin
  if true then writeln('a'); else writeln('b')  { error+: expected|unexpected }
end.
