{ ISO 7185 6.9.3.1: width in typed file }
program prog(output);
var f: file of integer;
begin
  rewrite(f);
  write(f, 5:3)  { error+: width|text|not allowed|cannot|must not|not permitted|expected|unexpected }
end.
