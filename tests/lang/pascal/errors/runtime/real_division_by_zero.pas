{ real division by zero }
program prog(output);
var r: real;
begin
  r := 0; writeln(1.5 + r);
  writeln(1.5 / r)  { stops here }
end.
