{ exit with status }
program prog(output);
begin
  writeln('before');
  exit(3)
end.
