program congruity(output);
procedure a(procedure x);
begin end;
procedure p(procedure q(function y: integer));
begin end;
begin
  p(a) { error: congru|parameter|list }
end.
