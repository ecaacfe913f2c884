{ ISO 7185 6.6.3.1: duplicate parameter }
program prog(output);
procedure p(a: integer; a: char);  { error: duplicate|already|redeclar }
begin end;
procedure q(a, b, a: integer);  { error: duplicate|already|redeclar }
begin end;
begin
end.
