{ ISO 7185 6.7.2.2: mod negative in iso mode }
program prog(output);
var i, j: integer;
begin
  i := 5; j := 3; writeln(i mod j:1); j := -3;
  i := i mod j  { stops here }
end.
