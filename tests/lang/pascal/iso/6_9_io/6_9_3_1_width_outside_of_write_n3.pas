{ ISO 7185 6.9.3: only values in write and writeln have a width }
program prog(output);
var n: integer;
begin
  n := 1;
  n := abs(n: 2)  { error+: width|expected }
end.
