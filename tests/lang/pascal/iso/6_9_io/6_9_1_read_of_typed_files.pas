program typed(output);
type r = record a: integer; b: char end;
var f: file of r; g: file of 1..10; x, y: r; i: integer; k: 1..10; h: file of real; z: real;
begin
  rewrite(f); x.a := 1; x.b := 'x'; write(f, x); x.a := 2; write(f, x, x);
  reset(f); read(f, y); write(y.a:1, y.b); read(f, x, y); writeln(x.a:2, y.a:2, eof(f):6);
  rewrite(g); for i := 1 to 10 do write(g, i); reset(g);
  while not eof(g) do begin read(g, k); write(k:3) end; writeln;
  rewrite(h); write(h, 1, 2.5, 3 * 4); reset(h);
  while not eof(h) do begin read(h, z); write(z:6:2) end; writeln
end.
