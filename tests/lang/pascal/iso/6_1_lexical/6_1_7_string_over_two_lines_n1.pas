{ ISO 7185 6.1.7: string over two lines }
program prog(output);
begin
  writeln('abc  { error+: unterminated|end of file|end of line|not closed }
def')
end.
