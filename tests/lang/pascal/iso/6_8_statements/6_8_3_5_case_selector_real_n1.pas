{ ISO 7185 6.8.3.5: case selector real }
program prog(output);
var r: real;
begin
  r := 1;
  case r of 1: writeln end  { error+: ordinal }
end.
