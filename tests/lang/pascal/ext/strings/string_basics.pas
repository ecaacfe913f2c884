{ string basics }
program prog(output);
var s, t: string; c: char; i: integer;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  chk(1, s = ''); chk(2, length(s) = 0);
  s := 'hello'; t := s; t[1] := 'J';
  chk(3, (s = 'hello') and (t = 'Jello')); chk(4, s[5] = 'o');
  s := s + ' ' + 'world'; chk(5, s = 'hello world'); chk(6, length(s) = 11);
  c := '!'; s := s + c; chk(7, s[length(s)] = '!'); s := c + 'x'; chk(8, s = '!x'); s := c; chk(9, s = '!');
  s := 'a' + 'b' + c + c; chk(10, s = 'ab!!');
  s := ''; for i := 1 to 1000 do s := s + chr(ord('a') + i mod 26); chk(11, length(s) = 1000); chk(12, s[26] = 'a');
  s := ''''; chk(13, (length(s) = 1) and (ord(s[1]) = 39));
  s := 'x'#65#$42'y'; chk(14, s = 'xABy'); s := #72#105; chk(15, s = 'Hi'); c := #9; chk(16, ord(c) = 9);
  s := 'a'#0'b'; chk(17, length(s) = 3); chk(18, s[3] = 'b'); s += 'c'; chk(19, length(s) = 4)
end.
