program fileOnce(output);
type t = array [1..2] of text;
var f: t; i, n: integer; c: char;
function k: integer;
begin n := n + 1; k := 1 + n mod 2 end;
begin
  n := 1;
  rewrite(f[1]); rewrite(f[2]);
  write(f[k], 'a', 'b', 12:3);
  writeln(n:1);
  reset(f[1]); reset(f[2]);
  n := 1;
  read(f[k], c, c, i);
  writeln(n:1, c, i:3)
end.
