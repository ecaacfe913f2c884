{ ISO 7185 6.2.2: field names have their own scope }
program prog(output);
type point = record x, y: integer end;
     node = record pnt: point; t: ^integer end;
var n: node; x: integer;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  x := 5;
  n.pnt.x := 1; n.pnt.y := 2; new(n.t); n.t^ := 3;
  chk(1, n.pnt.x + n.pnt.y + n.t^ = 6);
  with n, pnt do x := 9;
  chk(2, (n.pnt.x = 9) and (x = 5))
end.
