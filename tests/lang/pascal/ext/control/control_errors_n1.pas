{ control errors }
program prog(output);
var i: integer;
procedure p;
begin
  break;  { error: break|loop }
  exit(1)  { error: exit|procedure|result|argument|parameter|value }
end;
function f: integer;
begin
  f := 1;
  continue;  { error: continue|loop }
  exit('a')  { error: incompatible|mismatch|cannot assign|argument|parameter }
end;
begin
  for i := 1 to 2 do p;
  if i > 0 then break;  { error: break|loop }
  i := f;
  halt('a');  { error: incompatible|mismatch|cannot assign|argument|parameter }
end.
