{ short strings }
program prog(output);
type name = string[5];
var f: name; g: string[20]; s: string; h: ShortString; r: record n: name; i: integer end; a: array [1..2] of string[3];
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
procedure byValue(x: name);
begin
  chk(6, (x = 'abcde') and (length(x) = 5))
end;
begin
  f := 'abcdefgh'; chk(1, f = 'abcde'); chk(2, length(f) = 5); chk(3, ord(f[0]) = 5);
  f[0] := #3; chk(4, f = 'abc'); f := f + 'xyz'; chk(5, f = 'abcxy');
  byValue('abcdefg');
  g := f; g := g + g; s := g; chk(7, s = 'abcxyabcxy'); f := s; chk(8, f = 'abcxy');
  r.n := 'records'; r.i := 7; chk(9, (r.n = 'recor') and (r.i = 7)); a[1] := 'longer'; a[2] := a[1] + '!'; chk(10, (a[1] = 'lon') and (a[2] = 'lon'));
  s := ''; while length(s) < 300 do s := s + '0123456789'; h := s; chk(11, length(h) = 255); chk(12, h[255] = '4'); f := ''; chk(13, length(f) = 0)
end.
