{ for variable changed by inc }
program prog(output);
var i, j: integer;
begin
  for i := 1 to 3 do inc(i);  { error: for|control|loop|inc }
  for i := 1 to 3 do dec(i, 2);  { error: for|control|loop|dec }
  for i := 1 to 3 do i += 1;  { error: for|control|loop }
  for i := 1 to 3 do for i := 1 to 2 do j := 1;  { error: for|control|loop }
  for i := 1 to 3 do j := i
end.
