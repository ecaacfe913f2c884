{ ISO 7185 6.8.3.5: missing of }
program prog(output);
begin
  case 1 1: writeln end  { error+: expected|unexpected }
end.
