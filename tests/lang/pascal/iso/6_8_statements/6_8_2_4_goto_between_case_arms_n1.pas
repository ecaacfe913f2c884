{ ISO 7185 6.8.2.4: goto between case arms }
program prog(output);
label 1;
var i: integer;
begin
  i := 1;
  case i of
    1: goto 1;  { error?: label|goto|jump }
    2: begin 1: writeln end  { error?: label|goto|jump }
  end
end.
