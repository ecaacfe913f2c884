{ ISO 7185 6.8.3.9: for statements }
program prog(output);
type col = (red, green, blue);
var i, j, n, lim: integer; c: char; k: col; b: Boolean; s: 3..6;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
function bound(x: integer): integer;
begin
  n := n + 1; bound := x
end;
procedure local(m: integer);
var i: integer;
begin
  for i := m downto 1 do write(i:1);
  writeln
end;
begin
  n := 0; for i := 1 to 10 do n := n + i; chk(1, n = 55);
  n := 0; for i := 10 downto 1 do n := n * 2 + i mod 2; chk(2, n = 341);
  n := 0; for i := 5 to 4 do n := 1; for i := 4 downto 5 do n := 1; chk(3, n = 0);
  n := 0; for i := 7 to 7 do n := n + 1; for i := -1 downto -1 do n := n + 1; chk(4, n = 2);
  lim := 3; n := 0; for i := 1 to lim do begin lim := 10; n := n + 1 end; chk(5, n = 3);
  n := 0; for i := bound(1) to bound(4) do; chk(6, n = 2);
  n := 0; for i := 1 to 4 do for j := i downto 1 do n := n + 1; chk(7, n = 10);
  n := 0; for c := 'a' to 'z' do n := n + 1; chk(8, n = 26);
  n := 0; for k := blue downto red do n := n * 10 + ord(k); chk(9, n = 210);
  n := 0; for b := true downto false do n := n * 2 + ord(b); chk(10, n = 2);
  n := 0; for s := 3 to 6 do n := n + s; chk(11, n = 18);
  n := 0; for c := chr(0) to chr(255) do n := n + 1; chk(12, n = 256);
  n := 0; for i := maxint - 2 to maxint do n := n + 1; chk(13, n = 3);
  n := 0; for i := -maxint + 1 downto -maxint do n := n + 1; chk(14, n = 2);
  i := 3; n := 0; for i := i to i + 2 do n := n * 10 + i; chk(15, n = 345);
  local(5)
end.
