{ ISO 7185 6.9.3: only values in write and writeln have a width }
program prog(output);
var t: text; n: integer;
begin
  n := 1;
  readln(t: n)  { error+: width|expected }
end.
