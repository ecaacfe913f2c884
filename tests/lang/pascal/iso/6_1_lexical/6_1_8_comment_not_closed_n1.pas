{ ISO 7185 6.1.8: comment not closed }
program prog(output);
begin
  writeln('a');
  (* { error+: unterminated|end of file|end of line|not closed
  writeln('b')
end.
