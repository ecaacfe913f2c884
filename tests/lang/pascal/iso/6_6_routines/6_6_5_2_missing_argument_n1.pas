{ ISO 7185 6.6.5.2: missing argument }
program prog(output);
begin
  reset;  { error: argument|parameter|expected|unexpected }
  rewrite;  { error: argument|parameter|expected|unexpected }
  get;  { error: argument|parameter|expected|unexpected }
  put;  { error: argument|parameter|expected|unexpected }
end.
