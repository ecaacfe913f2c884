{ ISO 7185 6.8.3.5: missing colon }
program prog(output);
begin
  case 1 of 1 writeln end  { error+: expected|unexpected }
end.
