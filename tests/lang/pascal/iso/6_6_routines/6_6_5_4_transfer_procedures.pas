{ ISO 7185 6.6.5.4: transfer procedures }
program prog(output);
type col = (red, green, blue);
var a: array [1..10] of integer; z: packed array [3..5] of integer; i: integer;
    ca: array [col] of char; cz: packed array ['x'..'y'] of char; s: packed array [1..5] of char; u: array [0..9] of char;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  for i := 1 to 10 do a[i] := i * i;
  pack(a, 4, z); chk(1, (z[3] = 16) and (z[4] = 25) and (z[5] = 36));
  z[4] := 0; unpack(z, a, 8); chk(2, (a[8] = 16) and (a[9] = 0) and (a[10] = 36) and (a[7] = 49));
  pack(a, 1, z); chk(3, z[5] = 9);
  ca[red] := 'r'; ca[green] := 'g'; ca[blue] := 'b';
  pack(ca, green, cz); chk(4, (cz['x'] = 'g') and (cz['y'] = 'b'));
  unpack(cz, ca, red); chk(5, (ca[red] = 'g') and (ca[green] = 'b') and (ca[blue] = 'b'));
  s := 'hello'; for i := 0 to 9 do u[i] := '-'; unpack(s, u, 3); pack(u, 5, s); chk(6, s = 'llo--')
end.
