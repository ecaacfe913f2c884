{ ISO 7185 6.6.3.6: parameter count differs }
program prog(output);
procedure p(procedure q(a: integer)); begin q(1) end;
procedure none; begin end;
procedure two(a, b: integer); begin end;
begin
  p(none);  { error: incompatible|mismatch|cannot assign|argument|parameter }
  p(two);  { error: incompatible|mismatch|cannot assign|argument|parameter }
end.
