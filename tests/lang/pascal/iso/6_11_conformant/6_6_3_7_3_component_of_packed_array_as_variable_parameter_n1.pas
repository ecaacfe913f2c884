program packedRow(output);
var m: packed array [1..2] of packed array [1..3] of char;
procedure p(var x: packed array [l..h: integer] of char);
begin
end;
begin
  p(m[1]) { error: packed }
end.
