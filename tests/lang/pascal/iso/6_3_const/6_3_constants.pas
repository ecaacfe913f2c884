{ ISO 7185 6.3: constants }
program prog(output);
const one = 1; minus = -1; alsoMinus = -one; plus = +one; back = -minus;
      pi1 = 3.25; mpi = -pi1; ppi = +3.25;
      letter = 'x'; name = 'pascal'; same = name; yes = true; top = maxint; low = -maxint;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
procedure inner;
const one = 'uno'; two = one;
type colour = (red, green);
  procedure deep;
  const favourite = green;
  var c: colour;
  begin
    c := favourite;
    chk(1, ord(c) = 1)
  end;
begin
  deep;
  writeln(two)
end;
begin
  inner;
  chk(2, minus + one = 0);
  chk(3, alsoMinus = minus);
  chk(4, (plus = 1) and (back = 1));
  chk(5, mpi + pi1 = 0);
  chk(6, ppi = pi1);
  chk(7, letter = 'x');
  chk(8, same = 'pascal');
  chk(9, yes);
  chk(10, low + top = 0);
  writeln(name, letter, one:1)
end.
