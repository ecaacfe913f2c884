{ ISO 7185 6.8.3.9: control variable not entire }
program prog(output);
var a: array [1..3] of integer;
begin
  for a[1] := 1 to 3 do writeln  { error+: for|control|expected|unexpected }
end.
