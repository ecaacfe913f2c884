program rows(output);
type color = (r, g, b);
var m: array [1..2] of array [color] of boolean; z: packed array ['x'..'y'] of boolean; i: integer; c: color;
begin
  for i := 1 to 2 do for c := r to b do m[i, c] := odd(i + ord(c));
  pack(m[2], g, z);
  writeln(z['x'], z['y']);
  z['x'] := z['y']; unpack(z, m[1], r);
  writeln(m[1, r], m[1, g], m[1, b])
end.
