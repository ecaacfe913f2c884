{ ISO 7185 6.6.5.2: file handling }
program prog(output);
var f, g: file of integer; i, n: integer; x: text; c: char;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  rewrite(f); chk(1, eof(f));
  for i := 1 to 10 do begin f^ := i; put(f) end; chk(2, eof(f));
  reset(f); chk(3, not eof(f) and (f^ = 1));
  rewrite(g);
  while not eof(f) do begin if odd(f^) then begin g^ := f^; put(g) end; get(f) end;
  reset(g); n := 0; while not eof(g) do begin read(g, i); n := n * 2 + i end;
  chk(4, n = 1 * 16 + 3 * 8 + 5 * 4 + 7 * 2 + 9);
  reset(g); chk(5, g^ = 1); rewrite(g); chk(6, eof(g)); reset(g); chk(7, eof(g));
  rewrite(f); write(f, 1, 2, 3); reset(f); read(f, i, n); chk(8, (i = 1) and (n = 2) and (f^ = 3));
  rewrite(x); x^ := 'a'; put(x); writeln(x, 'bc'); write(x, 'd'); writeln(x);
  reset(x); n := 0; while not eof(x) do begin while not eoln(x) do begin read(x, c); n := n + 1 end; readln(x); n := n * 10 end;
  chk(9, n = 310)
end.
