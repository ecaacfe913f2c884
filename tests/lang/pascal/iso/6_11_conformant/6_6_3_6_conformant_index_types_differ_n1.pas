program congruous(output);
type small = 1..10;
procedure fill(var x: array [l..h: small] of integer);
begin
end;
procedure both(procedure f(var z: array [p..q: integer] of integer));
begin
end;
begin
  both(fill) { error: congru|parameter|list }
end.
