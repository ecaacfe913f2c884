{ ISO 7185 6.7.1: a variable without a value is used }
program prog(output);
var n: integer;
begin
  writeln(n)
end.
