{ ISO 7185 6.8.2.4: goto from then to else }
program prog(output);
label 1;
var i: integer;
begin
  i := 1;
  if i = 1 then goto 1  { error?: label|goto|jump }
  else 1: writeln  { error?: label|goto|jump }
end.
