{ ISO 7185 6.5.4: nil field dereferenced }
program prog(output);
type p = ^r; r = record n: p; v: integer end;
var x: p;
begin
  new(x); x^.n := nil; x^.v := 3; writeln(x^.v:1);
  writeln(x^.n^.v:1)  { stops here }
end.
