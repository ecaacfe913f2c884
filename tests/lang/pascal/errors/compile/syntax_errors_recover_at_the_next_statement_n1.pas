{ syntax errors recover at the next statement }
program prog(output);
var i: integer;
begin
  i := 1 + ;  { error: expected|unexpected }
  i := 2;
  i := (3;  { error: expected|unexpected }
  i := 4;
  writeln(i
    + );  { error: expected|unexpected }
  i := 5
end.
