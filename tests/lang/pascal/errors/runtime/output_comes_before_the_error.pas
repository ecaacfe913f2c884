{ output comes before the error }
program prog(output);
var i, j: integer;
begin
  write('no line end'); i := 0;
  j := 1 div i  { stops here }
end.
