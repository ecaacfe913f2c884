program cases(output);
type color = (red, green, blue);
var c: color; b: boolean; ch: char; i: -5..5;
begin
  for c := red to blue do
    case c of red: write('r'); green, blue: begin write('g'); write('b') end; end;
  for b := false to true do case b of true: write('t'); false: end;
  for ch := 'a' to 'd' do case ch of 'b', 'd': write('+'); 'a': write('-'); 'c': end;
  for i := -2 to 1 do case i of -1, -2: write('n'); 0: write('z'); +1: write('p') end;
  writeln
end.
