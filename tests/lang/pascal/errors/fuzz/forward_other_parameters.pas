{ a heading repeated with other parameters after a heading that was wrong itself }
program prog(output);
procedure p(n, integer); forward;  { error?: expected }
procedure p(n: integer);  { error?: congru|parameter|expected }
begin
  writeln(n)
end;
begin
  p(1)
end.
