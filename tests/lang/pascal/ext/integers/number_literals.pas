{ number literals }
program prog(output);
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  chk(1, $FF = 255); chk(2, $ff = 255); chk(3, $7FFFFFFF = 2147483647); chk(4, $100000000 = 4294967296); chk(5, &17 = 15); chk(6, %101 = 5); chk(7, 9223372036854775807 > 0); chk(8, $0 = 0)
end.
