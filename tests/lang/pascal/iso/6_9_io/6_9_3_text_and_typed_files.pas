{ ISO 7185 6.9.3: text and typed files }
program prog(output);
type rec = record a: integer; b: char end;
var f: text; g: file of integer; h: file of rec; i: integer; r: rec; c: char;
begin
  rewrite(f); write(f, 1:1, 'a', 2.5:4:1); writeln(f); write(f, true:5); reset(f);
  while not eof(f) do begin
    while not eoln(f) do begin read(f, c); write(c) end;
    readln(f); writeln('/')
  end;
  rewrite(g); for i := 1 to 3 do write(g, i, i * i); reset(g);
  while not eof(g) do begin read(g, i); write(i:1, ' ') end; writeln;
  rewrite(h); r.a := 5; r.b := 'q'; write(h, r, r); reset(h); read(h, r); writeln(r.a:1, h^.b)
end.
