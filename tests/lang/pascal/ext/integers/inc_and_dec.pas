{ inc and dec }
program prog(output);
type col = (red, green, blue);
var i, n: integer; c: char; k: col; a: array [1..3] of integer; r: record f: integer end; p: ^integer; l: int64; u: boolean;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
function next: integer;
begin
  n := n + 1; next := n
end;
function count: integer;
begin
  count := 5; inc(count)
end;
begin
  i := 5; inc(i); chk(1, i = 6); inc(i, 10); chk(2, i = 16); dec(i); chk(3, i = 15); dec(i, 20); chk(4, i = -5); inc(i, -1); chk(5, i = -6); c := 'a'; inc(c); chk(6, c = 'b'); inc(c, 3); chk(7, c = 'e'); dec(c); chk(8, c = 'd');
  k := red; inc(k); chk(9, k = green); dec(k); chk(10, k = red); a[2] := 0; inc(a[2], 7); chk(11, a[2] = 7); r.f := 1; dec(r.f); chk(12, r.f = 0); new(p); p^ := 1; inc(p^); chk(13, p^ = 2);
  n := 0; a[1] := 10; inc(a[next]); chk(14, (a[1] = 11) and (n = 1)); l := 5000000000; inc(l, 5000000000); chk(15, l = 10000000000); chk(16, count = 6); u := false; inc(u); chk(17, u)
end.
