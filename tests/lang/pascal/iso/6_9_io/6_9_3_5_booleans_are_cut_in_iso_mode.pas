{ ISO 7185 6.9.3.5: booleans are cut in iso mode }
program prog(output);
begin
  writeln('[', true:2, '][', false:1, ']')
end.
