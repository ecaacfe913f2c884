program undefinedPointer(output);
type link = ^integer;
var p, q: link;
begin
  if p = nil then writeln('x');
  new(q); p := q
end.
