{ ISO 7185 6.7.2.2: integer overflow }
program prog(output);
var i, j: integer;
begin
  i := maxint;
  j := i * i * i div i  { stops here }
end.
