{ ISO 7185 6.9.3.1: missing width }
program prog(output);
begin
  writeln(5:)  { error+: expected|unexpected }
end.
