{ ISO 7185 6.4.3.2: string types }
program prog(output);
type s4 = packed array [1..4] of char;
var a, b: s4; c: packed array [1..4] of char; r: record name: s4 end; l: array [1..2] of s4;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  a := 'abcd'; b := a;
  chk(1, a = b);
  b[4] := 'z';
  chk(2, a < b); chk(3, b > 'abcd'); chk(4, 'abcc' < a); chk(5, a <> b); chk(6, a <= 'abcd'); chk(7, b >= a);
  r.name := a; chk(8, r.name = 'abcd');
  l[1] := 'xx  '; l[2] := l[1]; l[2][1] := 'y';
  writeln('[', l[1], l[2], ']');
  c := 'last'; writeln(c, c:6, c:2)
end.
