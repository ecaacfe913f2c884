program comparisons(output);
type color = (red, green, blue); link = ^color;
var p, q: link;
begin
  writeln(1 < 1.5, 2.0 = 2, 'a' < 'b', red < blue, false < true, 'abc' <> 'abd', 'abc' <= 'abc');
  new(p); q := p; writeln(p = q, p <> nil, q = nil);
  p^ := green; writeln(p^ >= green, 3 in [1..5], not (3 in [4]))
end.
