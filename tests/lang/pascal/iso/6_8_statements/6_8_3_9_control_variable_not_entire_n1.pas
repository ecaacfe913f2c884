{ ISO 7185 6.8.3.9: control variable not entire }
program prog(output);
var r: record f: integer end;
begin
  for r.f := 1 to 3 do writeln  { error+: for|control|expected|unexpected }
end.
