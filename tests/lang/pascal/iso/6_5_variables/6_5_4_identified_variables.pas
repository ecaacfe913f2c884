{ ISO 7185 6.5.4: identified variables }
program prog(output);
type p = ^r; r = record v: integer; n: p; a: array [1..2] of p end;
var x, y: p; pi1: ^p;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  new(x); x^.v := 1; x^.n := x; x^.a[1] := x; x^.a[2] := nil;
  chk(1, x^.n^.n^.n^.v = 1);
  new(y); y^ := x^; y^.v := 2;
  chk(2, (x^.v = 1) and (y^.n^.v = 1) and (y^.a[1]^.a[1] = x));
  y^.n^.a[2] := y; chk(3, x^.a[2]^.v = 2);
  new(pi1); pi1^ := x; pi1^^.v := 9; chk(4, x^.v = 9);
  x^.n := nil; dispose(y); chk(5, x^.v = 9)
end.
