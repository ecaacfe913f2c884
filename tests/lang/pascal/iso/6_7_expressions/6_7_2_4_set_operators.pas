{ ISO 7185 6.7.2.4: set operators }
program prog(output);
var a, b, c: set of 0..40; x: set of 'a'..'z'; i, n: integer;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  a := [1..10]; b := [5..15, 40];
  chk(1, a + b = [1..15, 40]); chk(2, a * b = [5..10]); chk(3, a - b = [1..4]); chk(4, b - a = [11..15, 40]);
  chk(5, a * [] = []); chk(6, a + [] = a); chk(7, a - a = []); c := a; a := a - [1]; chk(8, (c - a = [1]) and (1 in c));
  c := (a + b) * (a - b) ; chk(9, c = [2..4]); x := ['a'..'m'] * ['h'..'z'] - ['k']; chk(10, x = ['h', 'i', 'j', 'l', 'm']);
  n := 0; for i := 0 to 40 do if i in a + b then n := n + 1; chk(11, n = 15)
end.
