begin  { error+: expected }
  writeln('x')
end.
