{ ISO 7185 6.6.3.7: conformant by value needs no conformant actual strict }
program prog(output);
procedure q(x: array [lo..hi: integer] of integer); begin end;
procedure p(var y: array [lo..hi: integer] of integer);
begin
  q(y)  { error: incompatible|mismatch|cannot assign|argument|parameter|conformant }
end;
begin
end.
