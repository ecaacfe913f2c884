{ constant division by zero at run time }
program prog(output);
var i: integer; r: real;
begin
  i := 3; r := 0.0; i := i - 3;
  writeln(7 mod i)  { stops here }
end.
