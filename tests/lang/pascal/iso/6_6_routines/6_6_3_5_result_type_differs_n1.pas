{ ISO 7185 6.6.3.5: result type differs }
program prog(output);
procedure p(function f: integer); begin end;
function g: char; begin g := 'a' end;
function h: real; begin h := 1 end;
begin
  p(g);  { error: incompatible|mismatch|cannot assign|argument|parameter|result|return }
  p(h);  { error: incompatible|mismatch|cannot assign|argument|parameter|result|return }
end.
