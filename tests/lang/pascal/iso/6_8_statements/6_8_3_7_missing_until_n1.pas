{ ISO 7185 6.8.3.7: missing until }
program prog(output);
begin
  repeat writeln('a') end  { error+: expected|unexpected }
end.
