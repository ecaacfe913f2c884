program literal(output);
procedure p(x: packed array [l..h: integer] of char);
begin
end;
begin
  p('a') { error: argument|expects|array }
end.
