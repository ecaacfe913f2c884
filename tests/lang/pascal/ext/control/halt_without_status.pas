{ halt without status }
program prog(output);
begin
  writeln('x'); halt; writeln('y')
end.
