program Refused;
type
  T = integer;
var
  s: string;
  n: integer;
  g: integer = 4;
  a: byte absolute s; { error: with pointers, strings or files }
  b: byte absolute g; { error: has a value or was used before }
  c: byte absolute T; { error: needs the name of a variable }
  d: byte absolute nowhere; { error: identifier not found }
procedure P(x: word);
var
  y: byte absolute x; { error: parameter or of a variable declared elsewhere }
  z: byte absolute n; { error: parameter or of a variable declared elsewhere }
  w: word;
  v: byte absolute w;
begin
  for v := 1 to 2 do { error: shares its storage }
end;
begin
end.
