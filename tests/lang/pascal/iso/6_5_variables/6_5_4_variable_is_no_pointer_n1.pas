{ ISO 7185 6.5.4: variable is no pointer }
program prog(output);
var i: integer; a: array [1..2] of integer; r: record f: integer end;
begin
  i^ := 1;  { error: pointer|dereference|not allowed|cannot|must not|not permitted }
  a^[1] := 1;  { error: pointer|dereference|not allowed|cannot|must not|not permitted }
  r^.f := 1;  { error: pointer|dereference|not allowed|cannot|must not|not permitted }
end.
