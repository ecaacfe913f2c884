program bounds(output);
procedure p(var x: array [l..h: integer] of integer);
type t = array [l..h] of integer; { error: constant|is not a constant }
begin
end;
begin
end.
