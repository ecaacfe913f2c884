{ ISO 7185 6.9.5: page }
program prog(output);
begin
  writeln('one'); page; writeln('two'); page(output); writeln('three')
end.
