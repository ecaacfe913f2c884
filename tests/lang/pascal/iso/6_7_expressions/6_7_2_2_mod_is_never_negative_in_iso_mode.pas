{ ISO 7185 6.7.2.2: mod is never negative in iso mode }
program prog(output);
var i, j: integer;
begin
  for i := -7 to 7 do write(i mod 3:1, ' ');
  writeln;
  i := -7; j := 5;
  writeln(i mod j:1, ' ', (-10) mod 5:1, ' ', -7 mod 3:1, ' ', (-7) mod 3:1, ' ', i div 2:1)
end.
