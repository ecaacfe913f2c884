{ ISO 7185 6.6.5.3: dynamic allocation }
program prog(output);
type list = ^cell; cell = record v: integer; n: list end;
     vk = 0..2; vp = ^vr; vr = record id: integer; case k: vk of 0: (i: integer); 1: (r: real); 2: (case b: Boolean of true: (c: char); false: (s: set of 0..9)) end;
var head, p, q: list; i, sum: integer; v, w: vp;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  head := nil;
  for i := 1 to 1000 do begin new(p); p^.v := i; p^.n := head; head := p end;
  sum := 0; p := head; while p <> nil do begin sum := sum + p^.v; p := p^.n end;
  chk(1, sum = 500500);
  p := head; while p <> nil do begin q := p^.n; if odd(p^.v) then dispose(p); p := q end;
  new(v, 1); v^.id := 1; v^.k := 1; v^.r := 2.5; chk(2, v^.r * v^.id = 2.5); dispose(v, 1);
  new(w, 2, true); w^.k := 2; w^.b := true; w^.c := 'w'; chk(3, w^.c = 'w'); dispose(w, 2, true);
  new(v); v^.k := 0; v^.i := 3; v^.k := 1; v^.r := 0.5; chk(4, v^.r = 0.5); dispose(v);
  for i := 1 to 10000 do begin new(p); p^.v := i; dispose(p) end; chk(5, true);
  new(p); p^.v := 7; q := p; chk(6, q^.v = 7)
end.
