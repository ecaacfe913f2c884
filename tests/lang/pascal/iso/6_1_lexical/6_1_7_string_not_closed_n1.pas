{ ISO 7185 6.1.7: string not closed }
program prog(output);
begin
  writeln('abc);  { error+: unterminated|end of file|end of line|not closed }
end.
