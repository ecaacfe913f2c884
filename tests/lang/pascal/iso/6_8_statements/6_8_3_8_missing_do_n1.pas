{ ISO 7185 6.8.3.8: missing do }
program prog(output);
begin
  while false writeln('a')  { error+: expected|unexpected }
end.
