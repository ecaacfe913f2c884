program reals(output);
begin
  writeln(3.14159:1); writeln(-3.14159:10); writeln(314.159e10:15); writeln(0.0:12); writeln(-0.0:6:2);
  writeln(1.5e-10:14); writeln(99.995:1:2, 0.5:1:1, -0.04:1:1, 1e10:1:1)
end.
