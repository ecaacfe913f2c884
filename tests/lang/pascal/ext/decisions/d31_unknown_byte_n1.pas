{ d31 unknown byte }
program prog(output);
var i: integer;
begin
  i := 1;
  i := i ~ 1  { error+: character|byte|unexpected|invalid|expected }
end.
