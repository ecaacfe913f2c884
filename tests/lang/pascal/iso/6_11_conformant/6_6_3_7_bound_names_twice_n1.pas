{ ISO 7185 6.6.3.7: bound names twice }
program prog(output);
procedure p(var x: array [lo..lo: integer] of integer);  { error: duplicate|already|redeclar }
begin
end;
begin
end.
