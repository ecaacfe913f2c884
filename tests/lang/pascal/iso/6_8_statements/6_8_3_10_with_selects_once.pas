program selectOnce(output);
type node = record next: integer; v: char end; link = ^cell; cell = record n: link; k: integer end;
var a: array [1..3] of node; i: integer; p, q: link;
begin
  for i := 1 to 3 do begin a[i].next := i + 1; a[i].v := chr(ord('a') + i) end;
  i := 1;
  with a[i] do begin i := 3; v := 'z'; next := 30 end;
  writeln(a[1].v, a[1].next:3, a[3].v);
  new(p); new(q); p^.k := 1; q^.k := 2; p^.n := q; q^.n := nil;
  with p^ do begin p := q; k := k + 10; with n^ do k := k + 20 end;
  writeln(q^.k:1, p^.k:3)
end.
