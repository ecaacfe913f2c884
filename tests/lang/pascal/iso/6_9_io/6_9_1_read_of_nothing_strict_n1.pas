{ ISO 7185 6.9.1: read of nothing strict }
program prog(input, output);
begin
  read  { error: argument|parameter|expected|unexpected }
end.
