{ ISO 7185 6.8.2.4: goto without label }
program prog(output);
begin
  goto ;  { error+: expected|unexpected|label }
  writeln
end.
