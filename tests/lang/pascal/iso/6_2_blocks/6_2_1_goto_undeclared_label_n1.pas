{ ISO 7185 6.2.1: goto undeclared label }
program prog(output);
begin
  goto 5  { error: label }
end.
