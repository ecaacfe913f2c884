{ ISO 7185 6.6.3.4: required procedure as argument }
program prog(output);
procedure p(procedure q(var f: text)); begin end;
begin
  p(reset)  { error+: incompatible|mismatch|cannot assign|argument|parameter|not allowed|cannot|must not|not permitted|required|standard|built|predefined|expected|unexpected }
end.
