{ val and str }
program prog(output);
var s: string; f: string[4]; i, c: integer; r: real; b: byte; big: int64;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  val('123', i, c); chk(1, (i = 123) and (c = 0)); val('-7', i, c); chk(2, (i = -7) and (c = 0)); val('  42', i, c); chk(3, (i = 42) and (c = 0)); val('+5', i, c); chk(4, (i = 5) and (c = 0));
  val('12a', i, c); chk(5, (i = 0) and (c = 3)); val('x', i, c); chk(6, (i = 0) and (c = 1)); val('', i, c); chk(7, (i = 0) and (c = 1)); val('-', i, c); chk(8, (i = 0) and (c = 2));
  val('$FF', i, c); chk(9, (i = 255) and (c = 0)); val('%101', i, c); chk(10, (i = 5) and (c = 0)); val('&17', i, c); chk(11, (i = 15) and (c = 0));
  val('2.5', r, c); chk(12, (r = 2.5) and (c = 0)); val('-1e3', r, c); chk(13, (r = -1000) and (c = 0)); val('7', r, c); chk(14, r = 7); val('1.5x', r, c); chk(15, (r = 0) and (c = 4));
  val('9223372036854775807', big, c); chk(16, (big = 9223372036854775807) and (c = 0));
  str(42, s); chk(17, s = '42'); str(42:6, s); chk(18, s = '    42'); str(-3:2, s); chk(19, s = '-3'); str(3.14159:0:2, s); chk(20, s = '3.14'); str(2.5:8:1, s); chk(21, s = '     2.5'); str(1.5, s); chk(22, s = '1.500000');
  str(123456, f); chk(23, f = '1234'); str(true, s); chk(24, s = 'TRUE')
end.
