{ ISO 7185 6.5.4: nil dereferenced }
program prog(output);
type p = ^integer;
var x: p;
begin
  x := nil;
  x^ := 1  { stops here }
end.
