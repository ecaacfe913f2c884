{ ISO 7185 6.6.5.4: pack with wrong types }
program prog(output);
var a: array [1..5] of integer; z: packed array [1..3] of char; y: packed array [1..3] of integer; i: integer;
begin
  pack(a, 1, z);  { error: incompatible|mismatch|cannot assign|argument|parameter }
  unpack(z, a, 1);  { error: incompatible|mismatch|cannot assign|argument|parameter }
  pack(a, 'x', y);  { error: incompatible|mismatch|cannot assign|argument|parameter }
  pack(i, 1, y);  { error: array|incompatible|mismatch|cannot assign|argument|parameter }
  pack(a, 1);  { error: argument|parameter|expected|unexpected }
end.
