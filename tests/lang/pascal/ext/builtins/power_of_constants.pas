{ Power of integers is an integer as long as Int64 holds it, else real. }
program power_of_constants;
begin
  writeln(Power(2, 62), ' ', Power(2, 63), ' ', Power(-2, 63), ' ', Power(-2, 64):0:0);
  writeln(Power(1, 1000000000), ' ', Power(0, 5), ' ', Power(-1, 3), ' ', Power(10, 19):0:0, ' ', Power(7, 0))
end.
