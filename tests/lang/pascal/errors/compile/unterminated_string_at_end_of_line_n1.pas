{ unterminated string at end of line }
program prog(output);
begin
  writeln('abc);  { error+: unterminated|end of file|end of line|not closed }
  writeln('def')
end.
