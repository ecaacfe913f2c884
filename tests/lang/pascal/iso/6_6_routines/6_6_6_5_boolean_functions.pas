{ ISO 7185 6.6.6.5: boolean functions }
program prog(output);
var f: text; g: file of char;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  chk(1, odd(1) and odd(-1) and odd(-3) and not odd(0) and not odd(-2) and odd(maxint));
  rewrite(f); writeln(f, 'x'); writeln(f); reset(f);
  chk(2, not eof(f)); chk(3, not eoln(f)); get(f); chk(4, eoln(f)); readln(f); chk(5, eoln(f) and not eof(f)); readln(f); chk(6, eof(f));
  rewrite(g); chk(7, eof(g)); write(g, 'a'); reset(g); chk(8, not eof(g)); get(g); chk(9, eof(g))
end.
