{$mode iso}
program Iso1(input, output, data);
{ ISO level 1: conformant arrays, procedural parameters, file buffers, pack/unpack, page, goto, variant new }
label 10, 20;
const n = 5; blank = ' ';
type
  vector = array[1..n] of real;
  string8 = packed array[1..8] of char;
  shape = (circle, square, triangle);
  figure = record
    x, y: real;
    case s: shape of
      circle: (radius: real);
      square: (side: real);
      triangle: (base, height: real)
  end;
  pfigure = ^figure;
  rec = record a: integer; c: char end;
var
  v: vector; data: file of integer; i, k, sum: integer; p, q: pfigure; st: string8; u: array[1..12] of char; fr: file of rec; r: rec; t: text; ch: char;
function area(var f: figure): real;
begin
  case f.s of
    circle: area := 3.0 * sqr(f.radius);
    square: area := sqr(f.side);
    triangle: area := f.base * f.height / 2
  end
end;
function sumof(a: array[lo..hi: integer] of real): real;
var i: integer; s: real;
begin s := 0; for i := lo to hi do s := s + a[i]; sumof := s end;
procedure mapp(function f(x: real): real; var a: array[lo..hi: integer] of real);
var i: integer;
begin for i := lo to hi do a[i] := f(a[i]) end;
function half(x: real): real; begin half := x / 2 end;
function cube(x: real): real; begin cube := x * x * x end;
procedure recurse(procedure p(i: integer); depth: integer);
  procedure inner(i: integer);
  begin write(' ', i * 10 + depth:1) end;
begin
  p(depth);
  if depth < 3 then recurse(inner, depth + 1)
end;
procedure top(i: integer); begin write('top', i:2) end;
begin
  for i := 1 to n do v[i] := i;
  writeln(sumof(v):6:2);
  mapp(half, v); mapp(cube, v); for i := 1 to n do write(v[i]:8:3); writeln;
  recurse(top, 1); writeln;
  new(p); p^.s := circle; p^.radius := 2; new(q); q^ := p^; q^.s := triangle; q^.base := 3; q^.height := 5;
  writeln(area(p^):6:2, area(q^):6:2); dispose(p); dispose(q);
  rewrite(data); for i := 1 to 10 do begin data^ := i * i; put(data) end;
  reset(data); sum := 0; while not eof(data) do begin if odd(data^) then sum := sum + data^; get(data) end; writeln(sum:1);
  st := 'ABCDEFGH'; unpack(st, u, 3); for i := 1 to 2 do u[i] := '-'; for i := 11 to 12 do u[i] := '+'; for i := 1 to 12 do write(u[i]); writeln;
  u[4] := 'x'; pack(u, 1, st); writeln(st, st < 'ZZZZZZZZ');
  rewrite(fr); r.a := 1; r.c := 'p'; fr^ := r; put(fr); r.a := 2; write(fr, r); reset(fr); read(fr, r); writeln(r.a:1, r.c, fr^.a:2, eof(fr));
  rewrite(t); writeln(t, 'line one'); writeln(t, 42:5, 3.5:8:2); write(t, 'no newline'); reset(t);
  while not eof(t) do begin while not eoln(t) do begin read(t, ch); if ch = blank then ch := '_'; write(ch) end; readln(t); writeln('|') end;
  i := 0;
10: i := i + 1; if i < 4 then goto 10; if i = 4 then goto 20; writeln('never');
20: writeln(i:1, maxint > 32766, ord('A'):4, chr(66), succ('C'), pred(10):3);
  k := 17; writeln(k div 5:3, k mod 5:3, -k div 5:4, trunc(3.9):3, round(3.5):3, sqr(k):5, abs(-k):4, odd(k));
  writeln(exp(0):5:2, ln(1):5:2, sin(0):5:2, sqrt(2):8:5, arctan(1) * 4:9:6)
end.
