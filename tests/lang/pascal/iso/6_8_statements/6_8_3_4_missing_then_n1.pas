{ ISO 7185 6.8.3.4: missing then }
program prog(output);
begin
  if true writeln('a')  { error+: expected|unexpected }
end.
