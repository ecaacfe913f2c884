{ string routines }
program prog(output);
var s: string; i, c: integer; r: real;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  chk(1, length('hello') = 5); chk(2, length('') = 0); chk(3, length('x') = 1);
  chk(4, copy('Hello', 2, 3) = 'ell'); chk(5, copy('Hello', 4, 99) = 'lo'); chk(6, copy('Hello', 0, 3) = 'Hel'); chk(7, copy('Hello', -5, 2) = 'He'); chk(8, copy('Hello', 6, 1) = ''); chk(9, copy('Hello', 2, 0) = ''); chk(10, copy('Hello', 3, -1) = '');
  chk(11, pos('lo', 'hello') = 4); chk(12, pos('l', 'hello') = 3); chk(13, pos('z', 'hello') = 0); chk(14, pos('', 'x') = 0); chk(15, pos('hello', 'hello') = 1); chk(16, pos('hellos', 'hello') = 0); chk(17, pos('o', 'hello world', 6) = 8);
  chk(18, concat('a', 'bc', 'd') = 'abcd'); chk(19, concat('x') = 'x');
  s := 'hello'; insert('XX', s, 3); chk(20, s = 'heXXllo'); insert('a', s, 1); chk(21, s = 'aheXXllo'); insert('z', s, 100); chk(22, s = 'aheXXlloz'); insert('b', s, -3); chk(23, s = 'baheXXlloz');
  s := 'abcdef'; delete(s, 2, 3); chk(24, s = 'aef'); delete(s, 3, 10); chk(25, s = 'ae'); delete(s, 0, 1); chk(26, s = 'ae'); delete(s, 5, 1); chk(27, s = 'ae'); delete(s, 1, 2); chk(28, s = '');
  chk(29, upcase('q') = 'Q'); chk(30, upcase('Hello 1') = 'HELLO 1'); chk(31, lowercase('HeLLo') = 'hello'); chk(32, uppercase('abc') = 'ABC');
  chk(33, stringofchar('x', 4) = 'xxxx'); chk(34, stringofchar('x', 0) = ''); chk(35, trim('  a b  ') = 'a b'); chk(36, trim(#9'x'#10) = 'x');
  chk(37, inttostr(-42) = '-42'); chk(38, realtostr(2.5) = '2.500000'); chk(39, atoi('12abc') = 12); chk(40, atoi('x') = 0);
  s := 'Jello'; setlength(s, 2); chk(41, s = 'Je'); setlength(s, 4); chk(42, s = 'Je  '); setlength(s, 0); chk(43, s = '')
end.
