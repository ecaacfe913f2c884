{ ISO 7185 6.8.3.4: else without if }
program prog(output);
begin
  else writeln('b')  { error+: expected|unexpected }
end.
