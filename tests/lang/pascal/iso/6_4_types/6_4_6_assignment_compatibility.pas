{ ISO 7185 6.4.6: assignment compatibility }
program prog(output);
type t1 = array [1..2] of integer; t2 = t1;
     col = (red, green, blue); warm = red..green;
     p1 = ^integer;
var i: integer; r: real; s: 1..10; a: t1; b: t2; c: col; w: warm; p, q: p1;
    x, y: set of 0..9; z: set of 5..8; ch: char; sc: 'a'..'f'; st: packed array [1..2] of char;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  i := 3; r := i; chk(1, r = 3.0);
  s := i; i := s; r := s; chk(2, r = 3);
  a[1] := 1; a[2] := 2; b := a; chk(3, b[2] = 2);
  w := green; c := w; w := c; chk(4, w = green);
  p := nil; q := p; new(p); q := p; chk(5, q = p);
  x := [6, 7]; z := x; y := z; chk(6, y = [7, 6]);
  ch := 'f'; sc := ch; ch := sc; chk(7, ch = 'f');
  st := 'ab'; chk(8, st[2] = 'b');
  r := 7 div 2; chk(9, r = 3);
  r := -i; chk(10, r = -3)
end.
