{ ISO 7185 6.8.3.9: control variable is no variable }
program prog(output);
const c = 1;
begin
  for c := 1 to 3 do writeln  { error+: variable|for|control|expected|unexpected }
end.
