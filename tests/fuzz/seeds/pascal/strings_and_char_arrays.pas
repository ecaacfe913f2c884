{ strings and char arrays }
program prog(output);
var p: packed array [1..5] of char; s: string; c: char; i: integer;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  p := 'hello'; s := p; chk(1, (s = 'hello') and (length(s) = 5)); s := 'world'; p := s; chk(2, p = 'world'); chk(3, p + '!' = 'world!');
  p[1] := 'W'; s := s + p; chk(4, s = 'worldWorld'); s := 'x'; c := s; chk(5, c = 'x')
end.
