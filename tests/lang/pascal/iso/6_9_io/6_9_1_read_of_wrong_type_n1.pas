{ ISO 7185 6.9.1: read of wrong type }
program prog(input, output);
var a: array [1..3] of integer; r: record a: integer end; p: ^integer; s: set of 1..3;
begin
  read(a);  { error: read|incompatible|mismatch|cannot assign|argument|parameter|not allowed|cannot|must not|not permitted }
  read(r);  { error: read|incompatible|mismatch|cannot assign|argument|parameter|not allowed|cannot|must not|not permitted }
  read(p);  { error: read|incompatible|mismatch|cannot assign|argument|parameter|not allowed|cannot|must not|not permitted }
  readln(s);  { error: read|incompatible|mismatch|cannot assign|argument|parameter|not allowed|cannot|must not|not permitted }
end.
