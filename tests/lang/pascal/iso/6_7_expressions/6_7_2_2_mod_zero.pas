{ ISO 7185 6.7.2.2: mod zero }
program prog(output);
var i, j: integer;
begin
  i := 5; j := 0;
  i := i mod j  { stops here }
end.
