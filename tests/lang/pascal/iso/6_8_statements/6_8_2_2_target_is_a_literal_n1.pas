{ ISO 7185 6.8.2.2: target is a literal }
program prog(output);
begin
  'a' := 'b'  { error+: expected|unexpected }
end.
