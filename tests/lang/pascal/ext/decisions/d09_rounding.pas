{ d09 rounding }
program prog(output);
begin
  writeln(round(0.5), round(1.5), round(2.5), round(-0.5), round(-1.5)); writeln(2.5:0:0, ' ', 3.5:0:0, ' ', -0.001:0:2, ' ', -0.4:0:0, ' ', 0.125:0:2)
end.
