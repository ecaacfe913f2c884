{ ISO 7185 6.6.3.6: parameter mode differs }
program prog(output);
procedure p(procedure q(a: integer)); begin q(1) end;
procedure v(procedure q(var a: integer)); begin end;
procedure byVar(var a: integer); begin end;
procedure byValue(a: integer); begin end;
begin
  p(byVar);  { error: incompatible|mismatch|cannot assign|argument|parameter }
  v(byValue);  { error: incompatible|mismatch|cannot assign|argument|parameter }
end.
