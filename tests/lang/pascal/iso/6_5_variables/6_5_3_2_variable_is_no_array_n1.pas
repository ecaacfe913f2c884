{ ISO 7185 6.5.3.2: variable is no array }
program prog(output);
var i: integer; r: record a: integer end; s: set of 1..3;
begin
  i[1] := 2;  { error: array|index|not allowed|cannot|must not|not permitted }
  r[1] := 2;  { error: array|index|not allowed|cannot|must not|not permitted }
  s[1] := 2;  { error: array|index|not allowed|cannot|must not|not permitted }
end.
