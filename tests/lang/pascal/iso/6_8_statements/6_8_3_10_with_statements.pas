{ ISO 7185 6.8.3.10: with statements }
program prog(output);
type inner = record x, y: integer end;
     outer = record x: integer; i: inner; p: ^inner; a: array [1..2] of inner end;
var r: outer; i, x: integer; z: inner; n, k: integer;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
function one: integer;
begin
  n := n + 1; one := 1
end;
begin
  x := 0; new(r.p);
  with r do begin x := 1; i.x := 2; p^.x := 3; a[1].x := 4; a[2].y := 5 end;
  chk(1, (x = 0) and (r.x = 1) and (r.i.x = 2) and (r.p^.x = 3) and (r.a[1].x = 4));
  with r, i do begin x := 6; y := 7 end; chk(2, (r.x = 1) and (r.i.x = 6) and (r.i.y = 7));
  with r, p^ do x := 8; chk(3, r.p^.x = 8);
  i := 1; with r.a[i] do begin x := 9; i := 2; y := 10 end; chk(4, (r.a[1].x = 9) and (r.a[1].y = 10) and (r.a[2].y = 5));
  n := 0; with r.a[one] do begin x := 1; y := x + 1; x := y end; chk(5, (n = 1) and (r.a[1].x = 2));
  z.x := 20; with r do with z do x := x + 1; chk(6, z.x = 21);
  with r, a[2] do begin x := 0; z := i end; chk(7, (z.x = 6) and (r.a[2].x = 0));
  with z do for k := 1 to 3 do y := y * k; chk(8, z.y = 42)
end.
