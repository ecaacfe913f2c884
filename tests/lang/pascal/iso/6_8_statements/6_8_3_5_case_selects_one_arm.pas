{ ISO 7185 6.8.3.5: case selects one arm }
program prog(output);
const two = 2; star = '*';
type col = (red, green, blue);
var i: integer; c: col; ch: char; b: Boolean;
begin
  for i := -2 to 7 do
    case i of
      1, 3: write('a');
      two: begin write('b'); write('c') end;
      -1, -two: write('m');
      0: ;
      4, 5, 6, 7: if odd(i) then write('o') else write('e')
    end;
  writeln;
  for c := red to blue do case c of blue: write('B'); red: write('R'); green: write('G'); end;
  writeln;
  for ch := '(' to '-' do case ch of '+', '-': write('s'); star: write('*'); '(', ')', ',': write('p') end;
  writeln;
  i := 0;
  for b := false to true do case b of false: write('f'); true: case i = i of true: write('t'); false: write('?') end end;
  writeln;
  case 3 of 3: writeln('only'); 1000000: writeln('far'); -1000000: writeln('near') end
end.
