{ ISO 7185 6.8.2.4: goto into with }
program prog(output);
label 1;
var r: record a: integer end;
begin
  goto 1;  { error?: label|goto|jump }
  with r do begin
    1: a := 1  { error?: label|goto|jump }
  end
end.
