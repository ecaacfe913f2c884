{ ISO 7185 6.4.6: enumeration subrange out of range }
program prog(output);
type col = (red, green, blue);
var w: red..green; c: col;
begin
  c := green; w := c;
  c := blue;
  w := c  { stops here }
end.
