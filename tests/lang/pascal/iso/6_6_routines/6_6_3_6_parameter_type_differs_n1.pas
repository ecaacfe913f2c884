{ ISO 7185 6.6.3.6: parameter type differs }
program prog(output);
procedure p(procedure q(a: integer)); begin q(1) end;
procedure r(a: real); begin end;
procedure c(a: char); begin end;
begin
  p(r);  { error: incompatible|mismatch|cannot assign|argument|parameter }
  p(c);  { error: incompatible|mismatch|cannot assign|argument|parameter }
end.
