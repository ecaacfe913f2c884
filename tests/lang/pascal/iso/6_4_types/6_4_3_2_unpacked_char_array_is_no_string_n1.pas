{ ISO 7185 6.4.3.2: unpacked char array is no string }
program prog(output);
var s: array [1..3] of char;
begin
  s := 'abc'  { error: incompatible|mismatch|cannot assign }
end.
