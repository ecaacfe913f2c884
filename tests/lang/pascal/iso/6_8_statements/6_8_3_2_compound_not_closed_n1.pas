{ ISO 7185 6.8.3.2: compound not closed }
program prog(output);
begin begin writeln('a') end.  { error+: expected|unexpected }