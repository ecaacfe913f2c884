{ ISO 7185 6.6.3.7: pack of conformant arrays }
program prog(output);
var s: packed array [1..4] of char; u: array [0..7] of char; i: integer;
procedure toPacked(var a: array [l1..h1: integer] of char; var z: packed array [l2..h2: integer] of char; from: integer);
begin
  pack(a, from, z)
end;
begin
  for i := 0 to 7 do u[i] := chr(ord('a') + i);
  toPacked(u, s, 3); writeln(s)
end.
