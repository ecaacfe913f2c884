{ ISO 7185 6.9.3: only values in write and writeln have a width }
program prog(output);
var f: file of integer; n: integer;
begin
  n := 1;
  write(f: 3, n)  { error+: width|expected }
end.
