{ ISO 7185 6.8.3.4: do instead of then }
program prog(output);
begin
  if true do writeln('a')  { error+: expected|unexpected }
end.
