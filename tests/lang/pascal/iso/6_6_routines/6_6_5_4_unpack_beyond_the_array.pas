program unpackIndex(output);
{ Annex D: the same for unpack. }
var a: array [5..8] of char; z: packed array [1..4] of char;
begin
  z := 'wxyz'; unpack(z, a, 5); writeln(a[5], a[8]);
  unpack(z, a, 6)
end.
