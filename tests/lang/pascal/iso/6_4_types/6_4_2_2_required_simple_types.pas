{ ISO 7185 6.4.2.2: required simple types }
program prog(output);
var i: integer; r: real; b: Boolean; c: char; n: 0..9;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  i := maxint; chk(1, i = 2147483647);
  i := -maxint; chk(2, i + maxint = 0);
  r := maxint; chk(3, r > 2.1e9);
  chk(4, (ord(false) = 0) and (ord(true) = 1));
  chk(5, false < true);
  b := succ(false); chk(6, b);
  chk(7, ord('9') - ord('0') = 9);
  chk(8, (ord('z') - ord('a') = 25) and ('a' < 'z'));
  chk(9, succ('A') = 'B');
  chk(10, pred(5) = 4);
  n := 0;
  for c := '0' to '9' do if ord(c) - ord('0') = n then if n < 9 then n := n + 1;
  chk(11, n = 9);
  r := 1; chk(12, r / 3 * 3 = 1)
end.
