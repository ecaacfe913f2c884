{ d12 closures share their variables }
program prog(output);
type proc = procedure; 
var inc1, show: proc;
procedure make;
var n: integer;
  procedure a; begin n := n + 1 end;
  procedure b; begin writeln(n) end;
begin
  n := 10; inc1 := @a; show := @b; n := 20
end;
begin
  make; inc1(); inc1(); show()
end.
