{ disposed pointer in a structure }
program prog(output);
type p = ^r; r = record v: integer; n: p end;
var a, b: p;
begin
  new(a); new(b); a^.n := b; b^.v := 1; writeln(a^.n^.v); dispose(b);
  writeln(a^.n^.v)  { stops here }
end.
