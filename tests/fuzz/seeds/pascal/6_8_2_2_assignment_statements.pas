{ ISO 7185 6.8.2.2: assignment statements }
program prog(output);
type r = record a: integer; b: array [1..2] of char end; e = (x1, x2);
var i, j: integer; x: real; c: char; b: Boolean; s, u: r; a: array [1..3] of integer; k: e; z: set of 1..5; p, q: ^r; st: packed array [1..3] of char;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  i := 3; j := i; i := i + j; chk(1, i = 6); x := i; chk(2, x / 4 = 1.5); c := chr(i + 59); chk(3, c = 'A'); b := i > j; chk(4, b);
  s.a := 1; s.b[1] := 'q'; s.b[2] := 'r'; u := s; u.a := 2; chk(5, (s.a = 1) and (u.b[2] = 'r'));
  a[1] := 2; a[2] := 3; a[3] := 1; a[a[a[1]]] := 9; chk(6, a[3] = 9); k := x2; chk(7, ord(k) = 1); z := [1] + [5]; chk(8, z = [1, 5]);
  new(p); p^ := u; chk(9, p^.a = 2); new(q); q^ := p^; q^.a := 5; chk(10, p^.a = 2); st := 'abc'; st[2] := 'X'; chk(11, st = 'aXc');
  i := 1; a[i] := 7; i := 2; a[i] := a[i - 1]; chk(12, a[2] = 7); a[1] := 1; a[a[1]] := a[a[1]] + 1; chk(13, a[1] = 2)
end.
