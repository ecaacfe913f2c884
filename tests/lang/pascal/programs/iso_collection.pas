{$mode iso}
program Iso3(output);
{ sets, enumerations, records, strings, nested functions with result names, variant access, with shadowing, char functions }
const max = 10; pi2 = 6.28; minus = -5; title = 'ISO Pascal';
type
  colour = (red, orange, yellow, green, blue, violet);
  colours = set of colour;
  index = 1..max;
  table = array[index] of integer;
  complex = record re, im: real end;
  name = packed array[1..10] of char;
  person = record n: name; age: 0..120; case married: boolean of true: (spouse: name); false: () end;
  list = ^cell; cell = record head: integer; tail: list end;
var
  t: table; c: colour; warm, s: colours; i, j: integer; z: complex; p, q: person; l: list; m: array[colour, boolean] of char; total: real;
function cons(h: integer; t: list): list; var c: list; begin new(c); c^.head := h; c^.tail := t; cons := c end;
function len(l: list): integer; begin if l = nil then len := 0 else len := 1 + len(l^.tail) end;
function reverse(l: list): list;
var r: list;
begin r := nil; while l <> nil do begin r := cons(l^.head, r); l := l^.tail end; reverse := r end;
procedure show(l: list); begin while l <> nil do begin write(l^.head:4); l := l^.tail end; writeln end;
function fib(n: integer): integer; begin if n < 2 then fib := n else fib := fib(n - 1) + fib(n - 2) end;
function ack(m, n: integer): integer;
begin if m = 0 then ack := n + 1 else if n = 0 then ack := ack(m - 1, 1) else ack := ack(m - 1, ack(m, n - 1)) end;
procedure sort(var t: table; n: index);
var i, j: index; x: integer;
begin
  for i := 1 to n - 1 do for j := n - 1 downto i do
    if t[j] > t[j + 1] then begin x := t[j]; t[j] := t[j + 1]; t[j + 1] := x end
end;
procedure printset(s: colours);
var c: colour;
begin write('['); for c := red to violet do if c in s then write(ord(c):2); writeln(' ]') end;
procedure swap(var a, b: integer); var t: integer; begin t := a; a := b; b := t end;
procedure add(a, b: complex; var r: complex); begin with r do begin re := a.re + b.re; im := a.im + b.im end end;
begin
  for i := 1 to max do t[i] := (i * 7) mod 11; sort(t, max); for i := 1 to max do write(t[i]:3); writeln;
  warm := [red..yellow]; s := warm + [blue]; printset(s); printset(s * [yellow..violet]); printset(s - warm); writeln(warm <= s, s >= [blue, red], warm = [], red in s);
  l := nil; for i := 1 to 5 do l := cons(sqr(i), l); show(l); show(reverse(l)); writeln(len(l):1);
  writeln(fib(15):1, ack(2, 3):4); i := 1; j := 2; swap(i, j); writeln(i:1, j:2);
  z.re := 1.5; z.im := -2; add(z, z, z); writeln(z.re:6:2, z.im:6:2);
  p.n := 'John Smith'; p.age := 30; p.married := true; p.spouse := 'Jane Smith'; q := p; q.age := q.age + 1;
  with q do begin if married then writeln(n, age:4, ' ', spouse); married := false end; writeln(p.married, q.married, p.n = q.n, p.n < 'John Smitt');
  for c := red to violet do begin m[c, true] := chr(ord('A') + ord(c)); m[c, false] := succ(m[c, true]) end; for c := violet downto red do write(m[c, odd(ord(c))]); writeln;
  total := 0; i := 0; repeat i := i + 1; total := total + 1 / i until total > 3; writeln(i:1, total:9:5);
  case c of red, orange: writeln('warm'); blue: writeln('cold'); yellow, green, violet: writeln('other') end;
  writeln(title, max * 2:3, minus:4, pi2:7:3, trunc(-pi2):4, round(pi2):3, ord(true):2, ord('z'):4, pred('b'), maxint div maxint:2);
  if not (1 > 2) and (3 <> 4) or false then writeln('ok') else writeln('bad')
end.
