{ ISO 7185 6.2.2: scopes }
program prog(output);
const c = 10;
type colour = (red, green);
     rec = record c, red: integer end;
var x, y: integer; r: rec;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
procedure p(x: integer);
var y: char;
  procedure p(y: integer);
  begin
    chk(1, x + y = 12)
  end;
begin
  y := 'y';
  x := x + 1;
  p(10);
  chk(2, y = 'y')
end;
procedure inner;
type colour = (green, blue, red);
var c: colour;
begin
  c := red;
  chk(3, ord(c) = 2);
  chk(4, ord(green) = 0)
end;
procedure usesGlobal;
begin
  y := y + x
end;
begin
  x := 1; y := 5;
  p(x);
  chk(5, x = 1);
  inner;
  chk(6, (ord(red) = 0) and (ord(green) = 1));
  r.c := 7; r.red := 8;
  chk(7, r.c + r.red + c = 25);
  with r do begin c := 1; red := 2 end;
  chk(8, (r.c = 1) and (r.red = 2) and (c = 10));
  usesGlobal;
  chk(9, y = 6)
end.
