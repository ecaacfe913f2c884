program congruity(output);
procedure a(x: integer; y: integer);
begin end;
procedure p(procedure q(x, y: integer));
begin end;
begin
  p(a) { error: congru|parameter|list|section }
end.
