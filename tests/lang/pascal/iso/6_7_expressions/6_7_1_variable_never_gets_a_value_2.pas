{ ISO 7185 6.7.1: the same for a local array and for pack }
program prog(output);
procedure q;
var a: array [1..4] of char; z: packed array [1..4] of char;
begin
  pack(a, 1, z)
end;
begin q end.
