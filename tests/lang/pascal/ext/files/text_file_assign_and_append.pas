{ text file assign and append }
program prog(output);
var f: text; s: string; i, n: integer; x: real;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  assign(f, 'data.txt'); rewrite(f); chk(1, ioresult = 0); writeln(f, 'first'); writeln(f, 12, ' ', 3.5:0:1); close(f);
  append(f); writeln(f, 'third'); close(f);
  reset(f); chk(2, ioresult = 0); readln(f, s); chk(3, s = 'first'); readln(f, i, x); chk(4, (i = 12) and (x = 3.5)); readln(f, s); chk(5, (s = 'third') and eof(f)); close(f);
  reset(f); n := 0; while not eof(f) do begin readln(f, s); n := n + 1 end; close(f); chk(6, n = 3); rewrite(f); close(f); reset(f); chk(7, eof(f)); close(f);
  chk(8, fileexists('data.txt')); erase(f); chk(9, not fileexists('data.txt')); chk(10, ioresult = 0);
  assignfile(f, 'b.txt'); rewrite(f); write(f, 'no line end'); closefile(f); reset(f); readln(f, s); chk(11, (s = 'no line end') and eof(f)); close(f); rename(f, 'c.txt'); chk(12, fileexists('c.txt') and not fileexists('b.txt')); reset(f); readln(f, s); chk(13, s = 'no line end'); close(f)
end.
