{ ISO 7185 6.7.1: set constructors }
program prog(output);
var i, j: integer; s: set of 0..20; c: set of char; e: set of Boolean;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  i := 3; j := 6;
  s := [i, j..j + 2, i * 4]; chk(1, s = [3, 6, 7, 8, 12]);
  chk(2, [j..i] = []); chk(3, [5..5] = [5]); chk(4, [1, 1, 1] = [1]);
  s := [i..j] + [j..i]; chk(5, s = [3..6]);
  c := ['a', 'c'..'e']; chk(6, c = ['e', 'd', 'c', 'a']);
  e := [i = 3]; chk(7, e = [true]); e := [false..true]; chk(8, false in e);
  chk(9, i in [1, 3, 5]); chk(10, not (i in [])); chk(11, (j in [i..j]) and not (j in [i..j - 1]));
  chk(12, chr(ord('a') + 1) in ['a'..'z'])
end.
