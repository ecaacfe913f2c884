{ ISO 7185 6.9.3: write parameters }
program prog(output);
var i, w: integer; c: char; b: Boolean; s: packed array [1..5] of char; f: text;
begin
  i := 42; c := 'c'; s := 'hello'; w := 4;
  writeln(i:5, i:1, i:2, -i:6, i:w, i:w + 2);
  writeln(c, c:1, c:3, 'lit', 'lit':5, s:7, s);
  write('a', 1:1, 'b', i:3, c); writeln;
  writeln(' ':1, '|'); writeln;
  writeln(0:1, -0:2, maxint:1, -maxint:12);
  rewrite(f); write(f, i:4, 'x':2); writeln(f); reset(f);
  while not eoln(f) do begin read(f, c); write('<', c, '>') end;
  writeln
end.
