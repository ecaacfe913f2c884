program prog;
begin
  writeln('x')  { error: output }
end.
