{ ISO 7185 6.8.2.4: goto out to label inside a statement }
program prog(output);
label 1;
var i: integer;
procedure p;
begin
  goto 1  { error?: label|goto|jump }
end;
begin
  p;
  for i := 1 to 2 do begin
    1: writeln  { error?: label|goto|jump }
  end
end.
