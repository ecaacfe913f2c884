{ ISO 7185 6.6.6.4: succ of last }
program prog(output);
type col = (red, green, blue);
var k: col;
begin
  k := green; k := succ(k);
  k := succ(k)  { stops here }
end.
