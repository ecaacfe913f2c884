{ ISO 7185 6.8.2.4: goto into if branch }
program prog(output);
label 1;
var i: integer;
begin
  i := 1;
  goto 1;  { error?: label|goto|jump }
  if i = 1 then begin
    1: i := 2  { error?: label|goto|jump }
  end
end.
