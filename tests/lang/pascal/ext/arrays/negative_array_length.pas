{ negative array length }
program prog(output);
var a: array of integer; n: integer;
begin
  n := -1;
  setlength(a, n)  { stops here }
end.
