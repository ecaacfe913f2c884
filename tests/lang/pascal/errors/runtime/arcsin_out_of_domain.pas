{ arcsin out of domain }
program prog(output);
var r: real;
begin
  r := 1.5;
  writeln(arcsin(r))  { stops here }
end.
