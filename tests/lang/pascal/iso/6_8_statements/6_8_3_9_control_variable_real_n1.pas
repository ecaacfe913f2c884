{ ISO 7185 6.8.3.9: control variable real }
program prog(output);
var r: real;
begin
  for r := 1 to 3 do writeln  { error: ordinal }
end.
