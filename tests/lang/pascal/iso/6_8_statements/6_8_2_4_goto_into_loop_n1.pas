{ ISO 7185 6.8.2.4: goto into loop }
program prog(output);
label 1;
var i: integer;
begin
  goto 1;  { error?: label|goto|jump }
  for i := 1 to 3 do begin
    1: writeln  { error?: label|goto|jump }
  end
end.
