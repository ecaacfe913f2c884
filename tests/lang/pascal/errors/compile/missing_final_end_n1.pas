{ missing final end }
program prog(output);
begin
  if true then begin
    writeln('x')
end.  { error+: expected|unexpected|end of file }