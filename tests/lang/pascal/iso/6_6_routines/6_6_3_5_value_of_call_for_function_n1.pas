{ ISO 7185 6.6.3.5: value of call for function }
program prog(output);
procedure p(function f(x: real): real); begin end;
function g(x: real): real; begin g := x end;
begin
  p(g(1))  { error+: incompatible|mismatch|cannot assign|argument|parameter|function|expected|unexpected }
end.
