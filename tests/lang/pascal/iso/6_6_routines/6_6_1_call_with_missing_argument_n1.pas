{ ISO 7185 6.6.1: call with missing argument }
program prog(output);
procedure p(a: integer; b: char); begin end;
procedure q; begin end;
begin
  p;  { error: argument|parameter|expected|unexpected }
  p(1);  { error: argument|parameter|expected|unexpected }
  p(1, 'a', 2);  { error: argument|parameter|expected|unexpected }
  q(1);  { error: argument|parameter|expected|unexpected }
  p(1, 'a')
end.
