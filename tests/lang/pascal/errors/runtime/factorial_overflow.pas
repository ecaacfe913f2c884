{ factorial overflow }
program prog(output);
begin
  writeln(factorial(20));
  writeln(factorial(21))  { stops here }
end.
