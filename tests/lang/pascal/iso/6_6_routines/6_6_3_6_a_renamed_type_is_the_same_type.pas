program congruity(output);
type t = 1..10; u = t; number = integer;
procedure a(x: t; n: number);
begin writeln(x:1, n:3) end;
procedure p(procedure q(y: u; m: integer));
begin q(3, 4) end;
begin
  p(a)
end.
