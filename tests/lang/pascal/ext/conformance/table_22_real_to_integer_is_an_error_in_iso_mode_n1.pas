{ table 22 real to integer is an error in iso mode }
program prog(output);
var i: integer;
begin
  i := 7;
  i := i + 1.5  { error: incompatible|mismatch|cannot assign }
end.
