program congruity(output);
procedure a(x: integer);
begin end;
procedure p(procedure q(var y: integer));
begin end;
begin
  p(a) { error: congru|parameter|list }
end.
