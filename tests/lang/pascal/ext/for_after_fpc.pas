{$mode objfpc}
var i: integer; b: byte; c: char; g: integer;
procedure p; var j, k: integer; a: integer; begin for j := 1 to 3 do; write(j, ' '); for j := 3 downto 1 do; write(j, ' '); for j := 1 to 10 do if j = 4 then break; write(j, ' '); k := 7; writeln; a := 3; for j := a to a + 2 do k := k + j; writeln(j, ' ', k) end;
begin
  for i := 1 to 3 do; write(i, ' '); for i := 3 downto 1 do; write(i, ' '); writeln;
  for b := 250 to 255 do; writeln(b); for c := 'a' to 'c' do; writeln(c); g := 2; for i := g to g * 3 do; writeln(i); p
end.
