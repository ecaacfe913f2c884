{ ordinal conversions }
program prog(output);
type col = (red, green, blue);
var c: col; i: integer; b: boolean;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  c := col(2); chk(1, c = blue); chk(2, integer(c) = 2); chk(3, char(65) = 'A'); chk(4, integer('A') = 65); chk(5, byte(300) = 44); chk(6, shortint(200) = -56); chk(7, boolean(1)); chk(8, integer(true) = 1); chk(9, word(-1) = 65535); chk(10, real(5) / 2 = 2.5);
  chk(11, integer(3.99) = 3); chk(12, (low(col) = red) and (high(col) = blue)); i := 300; chk(13, byte(i) = 44); chk(14, ord(high(char)) = 255); chk(15, high(boolean)); chk(16, int64(i) = 300); chk(17, cardinal(-1) = 4294967295)
end.
