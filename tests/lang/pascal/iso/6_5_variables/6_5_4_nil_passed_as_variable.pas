{ ISO 7185 6.5.4: nil passed as variable }
program prog(output);
type p = ^integer;
var x: p;
procedure q(var i: integer);
begin
  i := 1
end;
begin
  x := nil;
  q(x^)  { stops here }
end.
