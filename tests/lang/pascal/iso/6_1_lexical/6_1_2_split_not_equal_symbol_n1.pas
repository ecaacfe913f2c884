{ ISO 7185 6.1.2: split not equal symbol }
program prog(output);
begin
  if 1 < > 2 then writeln('x')  { error+: expected|unexpected }
end.
