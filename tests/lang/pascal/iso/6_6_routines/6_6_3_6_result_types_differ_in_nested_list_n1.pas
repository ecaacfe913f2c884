program congruity(output);
function f(function g: integer): integer;
begin f := g end;
procedure p(function q(function r: real): integer);
begin end;
begin
  p(f) { error: congru|parameter|list }
end.
