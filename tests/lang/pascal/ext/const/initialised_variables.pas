{ initialised variables }
program prog(output);
var a: integer = 5; b: array [1..3] of integer = (7, 8, 9); s: string = 'init'; r: record x: integer; y: char end = (x: 1; y: 'z');
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
procedure p;
var n: integer = 10; l: array [0..1] of char = ('x', 'y');
begin
  n := n + 1; writeln(n, l[1]); l[1] := '?'
end;
begin
  chk(1, a = 5); chk(2, b[3] = 9); chk(3, s = 'init'); chk(4, (r.x = 1) and (r.y = 'z')); p; p
end.
