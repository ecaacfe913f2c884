{ ISO 7185 6.8.3.8: condition not boolean }
program prog(output);
var i: integer;
begin
  i := 3;
  while i do i := i - 1;  { error: boolean|incompatible|mismatch }
  while nil do;  { error: boolean|incompatible|mismatch }
end.
