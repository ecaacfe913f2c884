{ halt status }
program prog(output);
procedure deep(n: integer);
begin
  if n = 0 then halt(7); deep(n - 1); writeln('FAIL')
end;
begin
  write('partial line');
  deep(10)
end.
