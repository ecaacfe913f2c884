{ ISO 7185 6.7.2.2: division by zero }
program prog(output);
var i, j: integer;
begin
  i := 5; j := 0;
  writeln(j div i:1);
  i := i div j  { stops here }
end.
