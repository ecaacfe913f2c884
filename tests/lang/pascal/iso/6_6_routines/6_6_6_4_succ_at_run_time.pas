program successor(output);
type color = (red, green, blue); sub = red..green;
var c: color; s: sub; i: integer; b: boolean;
begin
  s := green; c := succ(s); writeln(ord(c):1);
  i := maxint - 1; writeln(succ(i):1);
  b := true;
  writeln(succ(b))
end.
