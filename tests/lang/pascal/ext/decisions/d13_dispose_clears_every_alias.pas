{ d13 dispose clears every alias }
program prog(output);
type p = ^r; r = record v: integer; n: p end;
var a, b: p; list: array [1..2] of p;
begin
  new(a); a^.v := 1; b := a; list[1] := a; new(list[2]); list[2]^.n := a;
  dispose(a); writeln(a = nil, ' ', b = nil, ' ', list[1] = nil, ' ', list[2]^.n = nil, ' ', list[2] = nil); dispose(a); new(a); a^.v := 5; writeln(b = nil, ' ', a^.v)
end.
