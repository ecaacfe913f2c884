{ ISO 7185 6.8.3.7: until not boolean }
program prog(output);
var i: integer;
begin
  i := 0;
  repeat i := i + 1 until i;  { error: boolean|incompatible|mismatch }
  repeat until 'x'  { error: boolean|incompatible|mismatch }
end.
