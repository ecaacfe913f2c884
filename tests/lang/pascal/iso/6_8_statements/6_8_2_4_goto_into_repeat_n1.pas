{ ISO 7185 6.8.2.4: goto into repeat }
program prog(output);
label 1;
begin
  goto 1;  { error?: label|goto|jump }
  repeat
    1: writeln  { error?: label|goto|jump }
  until true
end.
