program i1(output);
{ Jensen & Wirth style }
label 99;
const pi2 = 6.28; big = maxint; neg = -big; ch = 'x'; str = 'string';
type color = (red, yellow, green, blue); alfa = packed array [1..10] of char;
  complex = record re, im: real end;
  ptr = ^node; node = record next: ptr; case tag: boolean of true: (i: integer); false: (r: real) end;
  vec = array [color] of integer; mat = array [1..2, 1..3] of real;
var a: alfa; c: color; z: complex; p, q: ptr; v: vec; m: mat; i, j: integer; s: set of color; f: file of integer; t: text; x: real; b: boolean;
procedure outer(procedure p(i: integer; function g(x: real): real); n: integer);
  function h(x: real): real; begin h := x * n end;
begin p(n, h) end;
procedure show(i: integer; function g(x: real): real); begin writeln(i, g(2.5):8:3) end;
function sq(x: real): real; begin sq := x * x end;
procedure recur(n: integer; function f: integer);
  function loc: integer; begin loc := n end;
begin if n = 0 then writeln('f=', f:1) else if n = 3 then recur(n - 1, loc) else recur(n - 1, f) end;
function zero: integer; begin zero := 0 end;
begin
  a := 'abcdefghij'; writeln(a, a:5, a:12, '|');
  for c := red to blue do v[c] := ord(c) * 10; for c := blue downto red do write(v[c]:4); writeln;
  with z do begin re := 1.5; im := -2 end; writeln(z.re:6:2, z.im:6:2);
  new(p, true); p^.tag := true; p^.i := 7; p^.next := nil; new(q, false); q^.tag := false; q^.r := 2.5; q^.next := p;
  writeln(q^.next^.i:3, q^.r:5:1); dispose(p, true); dispose(q, false);
  for i := 1 to 2 do for j := 1 to 3 do m[i][j] := i / j; writeln(m[2, 3]:8:4, m[1][2]:8:4);
  s := [red, blue]; if red in s then write('red '); if not (green in s) then writeln('no green');
  writeln(s = [blue, red], s <> [], s <= [red..blue], [red] + [green] >= [green]:7);
  rewrite(f); for i := 1 to 5 do begin f^ := i * i; put(f) end; reset(f);
  while not eof(f) do begin write(f^:4); get(f) end; writeln;
  rewrite(t); writeln(t, 'one'); write(t, 'two'); reset(t);
  while not eof(t) do begin while not eoln(t) do begin write(t^); get(t) end; write('/'); get(t) end; writeln;
  outer(show, 3); show(1, sq); recur(5, zero);
  i := 17; writeln(i div 5:3, i mod 5:3, -i div 5:4, (-i) mod 5:3, i / 5:8:4);
  writeln(trunc(3.7):2, trunc(-3.7):3, round(3.5):2, round(-3.5):3, round(2.5):2, odd(3), abs(-3):2, sqr(4):3);
  writeln(sqrt(2):10:6, sin(0):6:2, cos(0):6:2, arctan(1) * 4:10:6, exp(1):10:6, ln(10):10:6);
  writeln(ord('A'):3, chr(66), succ('a'), pred('z'), ord(true):2, succ(red) = yellow);
  writeln(1.0, 1.0:1, 1.0:10, 1.0:15, -1.5e10:12, 123.456:0+1:1, 0.0:8:2, 1e-5:10:3);
  writeln(true:2, false:7, 'a':3, 'abc':2, 12:1, -12:1, 12:6);
  b := (i > 3) and (i < 20) or false; writeln(b); if b then if i = 0 then writeln('x') else writeln('dangling');
  case i of 1, 2: writeln('low'); 17: writeln('seventeen'); 18: end;
  writeln(maxint, neg); page; writeln('after page');
  goto 99;
  writeln('never');
  99: writeln('end')
end.
