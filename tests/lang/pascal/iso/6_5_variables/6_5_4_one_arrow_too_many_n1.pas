{ ISO 7185 6.5.4: one arrow too many }
program prog(output);
type p = ^integer;
var x: p; i: integer;
begin
  new(x); x^ := 1;
  i := x^^;  { error: pointer|dereference|not allowed|cannot|must not|not permitted }
  i := x;  { error: incompatible|mismatch|cannot assign }
  x := x^;  { error: incompatible|mismatch|cannot assign }
end.
