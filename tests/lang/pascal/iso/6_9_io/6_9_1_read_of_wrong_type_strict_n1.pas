{ ISO 7185 6.9.1: read of wrong type strict }
program prog(input, output);
var b: Boolean; c: (red, green); s: packed array [1..3] of char;
begin
  read(b);  { error: read|incompatible|mismatch|cannot assign|argument|parameter|not allowed|cannot|must not|not permitted }
  read(c);  { error: read|incompatible|mismatch|cannot assign|argument|parameter|not allowed|cannot|must not|not permitted }
  read(s);  { error: read|incompatible|mismatch|cannot assign|argument|parameter|not allowed|cannot|must not|not permitted }
end.
