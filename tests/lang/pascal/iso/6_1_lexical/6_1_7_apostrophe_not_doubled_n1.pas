{ ISO 7185 6.1.7: apostrophe not doubled }
program prog(output);
begin
  writeln('don't');  { error+: unterminated|end of file|end of line|not closed|expected|unexpected }
end.
