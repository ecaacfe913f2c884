{ ISO 7185 6.6.3.5: required function as argument }
program prog(output);
procedure p(function f(x: real): real); begin end;
begin
  p(sin)  { error+: incompatible|mismatch|cannot assign|argument|parameter|not allowed|cannot|must not|not permitted|required|standard|built|predefined|expected|unexpected }
end.
