begin
  writeln('x')
end.
