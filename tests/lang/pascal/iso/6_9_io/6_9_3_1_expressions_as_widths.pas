program widths(output);
var w: integer;
begin
  for w := 1 to 4 do writeln(7:w, w * 10:w + 3, 'x':w * 2, true:w + 4, 1.5:w + 3:w);
  write('a': 1, 'bc': 2); writeln
end.
