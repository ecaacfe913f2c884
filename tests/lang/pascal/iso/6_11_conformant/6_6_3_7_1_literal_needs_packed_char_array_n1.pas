program literal(output);
procedure p(x: array [l..h: integer] of char);
begin
end;
begin
  p('abc') { error: argument|expects|incompatible }
end.
