{ ISO 7185 6.5.3.2: too many indexes }
program prog(output);
var a: array [1..3] of integer;
begin
  a[1, 2] := 0;  { error: array|index|not allowed|cannot|must not|not permitted }
  a[1][1] := 0;  { error: array|index|not allowed|cannot|must not|not permitted }
end.
