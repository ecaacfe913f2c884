{ ISO 7185 6.5.3: component variables }
program prog(output);
type point = record x, y: integer end;
     fig = record n: integer; pts: array [1..3] of point; next: ^link; nm: packed array [1..2] of char end;
     link = record f: array ['a'..'b'] of point end;
var f: fig; table: array [1..2] of fig; i, calls: integer;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
function next(n: integer): integer;
begin
  calls := calls + 1;
  next := n + 1
end;
begin
  f.n := 2; f.pts[1].x := 10; f.pts[f.n].y := 20; f.nm := 'pq';
  new(f.next); f.next^.f['b'].x := 30;
  chk(1, f.pts[1].x + f.pts[2].y + f.next^.f['b'].x = 60);
  table[1] := f; table[2] := table[1]; table[2].pts[3] := table[1].pts[1]; table[2].nm[1] := 'z';
  chk(2, table[2].pts[3].x = 10); chk(3, (table[2].nm = 'zq') and (table[1].nm = 'pq'));
  chk(4, table[2].next = table[1].next);
  table[table[1].n].next^.f['b'].x := 31; chk(5, f.next^.f['b'].x = 31);
  calls := 0; i := 0;
  table[next(i)].pts[next(next(i))].x := 77;
  chk(6, (table[1].pts[2].x = 77) and (calls = 3));
  chk(7, f.next^.f[succ('a')].x + f.pts[3 - 2].x = 41)
end.
