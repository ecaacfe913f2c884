{ ISO 7185 6.8.2.4: goto into while after it }
program prog(output);
label 1;
var i: integer;
begin
  i := 1;
  while i < 3 do begin
    1: i := i + 1  { error?: label|goto|jump }
  end;
  goto 1  { error?: label|goto|jump }
end.
