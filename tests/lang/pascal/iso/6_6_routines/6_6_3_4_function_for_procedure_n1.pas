{ ISO 7185 6.6.3.4: function for procedure }
program prog(output);
procedure p(procedure q); begin q end;
function f: integer; begin f := 1 end;
begin
  p(f)  { error: incompatible|mismatch|cannot assign|argument|parameter|procedure }
end.
