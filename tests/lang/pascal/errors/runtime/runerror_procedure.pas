{ runerror procedure }
program prog(output);
begin
  writeln('a'); runerror(5); writeln('b')
end.
