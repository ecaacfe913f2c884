{ ISO 7185 6.9.2: readln }
program prog(input, output);
var i, j: integer; c: char;
begin
  readln(i); readln; readln(j, c); writeln(i:1, ' ', j:1);
  readln; readln(i); writeln(i:1);
  while not eoln do read(c); writeln(c); readln;
  writeln(eof)
end.
