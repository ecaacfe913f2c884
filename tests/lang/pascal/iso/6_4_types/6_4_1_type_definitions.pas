{ ISO 7185 6.4.1: type definitions }
program prog(output);
type int = integer; alsoInt = int;
     list = ^cell; cell = record v: int; next: list end;
     ring = ^cell2; cell2 = record back: ring; owner: list end;
var a: integer; b: int; c: alsoInt; l: list; r: ring;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
procedure p(var x: alsoInt);
begin
  x := x + 1
end;
begin
  a := 1; b := a; c := b;
  p(a); p(b); p(c);
  chk(1, a + b + c = 6);
  new(l); l^.v := c; l^.next := nil;
  new(r); r^.back := r; r^.owner := l;
  chk(2, r^.back^.back^.owner^.v = 2);
  chk(3, r^.owner^.next = nil)
end.
