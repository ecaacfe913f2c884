{ ISO 7185 6.5.4: disposed variable dereferenced }
program prog(output);
type p = ^r; r = record v: integer end;
var x, y: p;
begin
  new(x); x^.v := 1; y := x;
  dispose(x);
  y^.v := 2  { stops here }
end.
