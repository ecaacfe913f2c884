{ ISO 7185 6.6.3.6: nested parameter differs }
program prog(output);
procedure p(procedure q(function f: integer)); begin end;
procedure r(function f: char); begin end;
begin
  p(r)  { error: incompatible|mismatch|cannot assign|argument|parameter }
end.
