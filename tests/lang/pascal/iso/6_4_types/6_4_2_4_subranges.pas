{ ISO 7185 6.4.2.4: subranges }
program prog(output);
type digit = 0..9; neg = -10..-1; both = -5..5; upper = 'A'..'Z'; bool = false..true; one = 1..1;
     colour = (red, orange, yellow, green, blue); warm = red..yellow;
     half = 0..5;
var d: digit; n: neg; b: both; u: upper; l: bool; o: one; w: warm; c: colour; h: half; i: integer;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
function twice(x: digit): integer;
begin
  twice := 2 * x
end;
begin
  d := 9; n := -10; b := 0; u := 'Z'; l := true; o := 1; w := yellow; c := w;
  chk(1, d + n + b + o = 0);
  chk(2, u > 'A'); chk(3, l);
  chk(4, ord(w) = 2); chk(5, c = yellow);
  h := 5; d := h; chk(6, d = 5);
  h := d - 1; chk(7, h = 4);
  i := twice(d); chk(8, i = 10);
  b := -b - 5; chk(9, b = -5);
  d := 9; i := d + 1; chk(10, i = 10);
  chk(11, d * d = 81);
  for w := red to yellow do i := i + 1;
  chk(12, i = 13)
end.
