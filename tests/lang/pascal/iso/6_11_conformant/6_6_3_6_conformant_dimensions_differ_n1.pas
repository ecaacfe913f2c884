program congruous(output);
procedure fill(var x: array [l..h: integer; m..n: integer] of char);
begin
end;
procedure both(procedure f(var z: array [p..q: integer] of char));
begin
end;
begin
  both(fill) { error: congru|parameter|list }
end.
