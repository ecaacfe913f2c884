program packIndex(output);
{ Annex D: the components from index i do not lie within the unpacked array. }
var a: array [1..10] of char; z: packed array [1..4] of char; i: integer;
begin
  for i := 1 to 10 do a[i] := chr(ord('a') + i);
  pack(a, 7, z); writeln(z);
  i := 8; pack(a, i, z)
end.
