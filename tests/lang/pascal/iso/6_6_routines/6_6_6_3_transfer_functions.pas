{ ISO 7185 6.6.6.3: transfer functions }
program prog(output);
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  chk(1, trunc(3.7) = 3); chk(2, trunc(-3.7) = -3); chk(3, trunc(0.999) = 0);
  chk(4, round(3.5) = 4); chk(5, round(-3.5) = -4); chk(6, round(2.5) = 3); chk(7, round(3.4) = 3); chk(8, round(-3.4) = -3); chk(9, round(0.49) = 0);
  chk(10, trunc(1e9) = 1000000000); chk(11, round(-0.5) = -1); chk(12, trunc(7 / 2) = 3)
end.
