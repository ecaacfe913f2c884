{ pointer to a left block }
program prog(output);
type pi1 = ^integer;
var p: pi1;
procedure make;
var n: integer;
begin
  n := 5; p := @n; writeln(p^)
end;
begin
  make;
  writeln(p^)  { stops here }
end.
