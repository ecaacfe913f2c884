{ ISO 7185 6.1.6: label too large }
program prog(output);
label 10000;  { error+: label|range|too large|too big|exceed|overflow }
begin
  10000: writeln
end.
