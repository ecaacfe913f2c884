{ ISO 7185 6.6.3.4: variable for procedure }
program prog(output);
var i: integer;
procedure p(procedure q); begin q end;
begin
  i := 1;
  p(i);  { error: incompatible|mismatch|cannot assign|argument|parameter|procedure }
  p(1);  { error: incompatible|mismatch|cannot assign|argument|parameter|procedure }
end.
