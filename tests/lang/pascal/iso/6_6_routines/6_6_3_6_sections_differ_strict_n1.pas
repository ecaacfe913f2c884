{ ISO 7185 6.6.3.6: sections differ strict }
program prog(output);
procedure p(procedure q(a, b: integer)); begin q(1, 2) end;
procedure r(a: integer; b: integer); begin end;
begin
  p(r)  { error: incompatible|mismatch|cannot assign|argument|parameter }
end.
