{ hexadecimal literal without digits }
program prog(output);
var i: integer;
begin
  i := $;  { error+: digit|hex|expected|unexpected|character|byte|invalid }
  i := 1
end.
