program congruity(output);
type t = 1..10; u = 1..10;
procedure a(x: t);
begin end;
procedure p(procedure q(y: u));
begin end;
begin
  p(a) { error: congru|parameter|list }
end.
