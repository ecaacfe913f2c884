{ for variable after the loop }
program prog(output);
var i, j: integer; c: char; b: boolean; x: 1..3;
begin
  for i := 1 to 3 do; write(i, ' '); for i := 3 downto 1 do; write(i, ' '); for i := 5 to 4 do; write(i, ' '); for i := 4 downto 5 do; write(i, ' ');
  for i := 1 to 10 do if i = 4 then break; write(i, ' '); for c := 'a' to 'c' do; write(c, ' '); for b := false to true do; write(b, ' '); for x := 1 to 3 do; writeln(x)
end.
