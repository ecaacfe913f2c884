{ the least 64-bit integer as the right operand of a subtraction }
program prog(output);
var a: int64; b: boolean;
procedure q(x: int64);
var y: int64;
begin
  y := x - (-9223372036854775807 - 1);
  writeln(y)
end;
begin
  q(-1);
  a := -5;
  b := a - low(int64) = 9223372036854775803;
  writeln(b)
end.
