{ ISO 7185 6.5.3.2: index of wrong type }
program prog(output);
type col = (red, green);
var a: array [1..3] of integer; b: array ['a'..'c'] of integer; c: array [col] of integer; d: array [Boolean] of char;
begin
  a['b'] := 1;  { error: incompatible|mismatch|cannot assign|index }
  b[1] := 1;  { error: incompatible|mismatch|cannot assign|index }
  c[0] := 1;  { error: incompatible|mismatch|cannot assign|index }
  d[red] := 'x';  { error: incompatible|mismatch|cannot assign|index }
  a[1.0] := 1;  { error: incompatible|mismatch|cannot assign|index|ordinal }
  a[true] := 1;  { error: incompatible|mismatch|cannot assign|index }
  a[2] := 0
end.
