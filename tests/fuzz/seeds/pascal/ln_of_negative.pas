{ ln of negative }
program prog(output);
var r: real;
begin
  r := -1;
  writeln(ln(r))  { stops here }
end.
