{ ISO 7185 6.6.3.7: bound name is parameter name }
program prog(output);
procedure p(lo: integer; var x: array [lo..hi: integer] of integer);  { error: duplicate|already|redeclar }
begin
end;
begin
end.
