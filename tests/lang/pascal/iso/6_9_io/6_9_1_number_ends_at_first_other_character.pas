{ ISO 7185 6.9.1: number ends at first other character }
program prog(output);
var f: text; i: integer; r: real; c: char;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  rewrite(f); writeln(f, '42abc'); writeln(f, '1.5;2'); writeln(f, '-7-8'); writeln(f, '3.25e1x'); reset(f);
  read(f, i); read(f, c); chk(1, (i = 42) and (c = 'a')); readln(f);
  read(f, r); read(f, c); chk(2, (r = 1.5) and (c = ';')); read(f, i); chk(3, i = 2); readln(f);
  read(f, i); chk(4, i = -7); read(f, i); chk(5, i = -8); readln(f); read(f, r); read(f, c); chk(6, (r = 32.5) and (c = 'x'))
end.
