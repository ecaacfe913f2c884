{ ISO 7185 6.9.3: write of nothing strict }
program prog(output);
begin
  write  { error: argument|parameter|expected|unexpected }
end.
