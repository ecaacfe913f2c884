{ ISO 7185 6.9.3.1: three widths }
program prog(output);
begin
  writeln(5.0:1:2:3)  { error+: expected|unexpected }
end.
