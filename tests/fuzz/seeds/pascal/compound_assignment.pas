{ compound assignment }
program prog(output);
var i, n: integer; r: real; s: string; z: set of 1..9; a: array [1..3] of integer; q: record f: integer end;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
function next: integer;
begin
  n := n + 1; next := n
end;
begin
  i := 10; i += 5; chk(1, i = 15); i -= 3; chk(2, i = 12); i *= 2; chk(3, i = 24); i %= 7; chk(4, i = 3); r := 9; r /= 2; chk(5, r = 4.5); r += 1; chk(6, r = 5.5); r *= 2; chk(7, r = 11); r -= 0.5; chk(8, r = 10.5);
  s := 'a'; s += 'b'; s += 'cd'; chk(9, s = 'abcd'); z := [1]; z += [2, 3]; chk(10, z = [1..3]); n := 0; a[1] := 5; a[next] += 10; chk(11, (a[1] = 15) and (n = 1)); q.f := 2; q.f *= q.f + 1; chk(12, q.f = 6); i := 2; i *= 3 + 4; chk(13, i = 14)
end.
