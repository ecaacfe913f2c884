program arithmetic(output);
begin
  writeln(abs(-3):1, abs(-2.5):4:1, sqr(-4):3, sqr(1.5):5:2);
  writeln(sin(0):4:1, cos(0):4:1, exp(0):4:1, ln(1):4:1, sqrt(4):4:1, arctan(1) * 4:7:4);
  writeln(sqrt(2):7:4, exp(1):7:4, ln(10):7:4, sin(1):7:4)
end.
