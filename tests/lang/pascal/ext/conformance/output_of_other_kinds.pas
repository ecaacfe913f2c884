{ output of other kinds }
program prog(output);
type col = (Red, deepBlue);
var c: col; b: boolean; ch: char; p: ^integer; w: integer; s: set of col;
begin
  c := deepBlue; b := false; ch := 'x'; p := nil; w := 6;
  writeln(c, '|', c:10, '|', red, '|', b:3, '|', b:7, '|', ch:3, '|', p, '|', succ(red));
  writeln(5:w, '|', 'abc':w - 4, '|', 'abc':0, '|', 12345:2, '|', b:w + 1, '|', 7:0, '|', 7:-3)
end.
