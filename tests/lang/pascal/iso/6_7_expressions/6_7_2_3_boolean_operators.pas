{ ISO 7185 6.7.2.3: boolean operators }
program prog(output);
var p, q: Boolean; n: integer;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  chk(1, (true and true) and not (true and false) and not (false and true) and not (false and false));
  chk(2, (true or true) and (true or false) and (false or true) and not (false or false));
  chk(3, not false); chk(4, not not true);
  n := 0;
  for p := false to true do for q := false to true do begin
    n := n * 2 + ord(p <= q);
    if (p = q) <> ((p and q) or (not p and not q)) then n := -1000
  end;
  chk(5, n = 13);
  n := 3; p := (n > 2) and (n < 5) or (n = 9); chk(6, p); q := not (n = 3); chk(7, not q); chk(8, p > q);
  chk(9, odd(n) and (n in [3]) or q)
end.
