program leftToRight(output);
begin
  writeln(20 - 5 - 3:1, 100 div 10 div 5:2, 7 mod 5 * 2:2, 2 * 7 mod 5:2, -2 * 3 + 1:3, 1 - (2 - 3):2);
  writeln(8 / 4 / 2:4:1, not true or true, not (true and false), 1 + 2 < 4, (1 = 1) = true)
end.
