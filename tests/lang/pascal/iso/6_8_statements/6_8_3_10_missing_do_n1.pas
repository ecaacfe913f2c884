{ ISO 7185 6.8.3.10: missing do }
program prog(output);
var r: record f: integer end;
begin
  with r f := 1  { error+: expected|unexpected }
end.
