{ ISO 7185 6.5.5: buffer variables }
program prog(output);
type rec = record a: integer; b: char end;
var f: file of rec; g: text; h: file of integer; i: integer;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
procedure bump(var n: integer);
begin
  n := n + 1
end;
begin
  rewrite(f); f^.a := 1; f^.b := 'x'; put(f); f^.a := 2; f^.b := 'y'; put(f);
  reset(f); chk(1, f^.a = 1); chk(2, f^.b = 'x');
  f^.a := f^.a + 10; chk(3, f^.a = 11);
  get(f); chk(4, (f^.a = 2) and not eof(f));
  get(f); chk(5, eof(f));
  rewrite(g); g^ := 'a'; put(g); writeln(g); reset(g);
  chk(6, g^ = 'a'); get(g); chk(7, eoln(g)); chk(8, (g^ = ' ') or (g^ = chr(10))); get(g); chk(9, eof(g));
  rewrite(h); h^ := 5; bump(h^); put(h); write(h, 7); reset(h); i := h^; chk(10, i = 6); get(h); chk(11, h^ + 1 = 8)
end.
