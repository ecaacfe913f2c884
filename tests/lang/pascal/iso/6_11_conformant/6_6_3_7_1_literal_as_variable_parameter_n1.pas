program literal(output);
procedure p(var x: packed array [l..h: integer] of char);
begin
end;
begin
  p('abc') { error: variable }
end.
