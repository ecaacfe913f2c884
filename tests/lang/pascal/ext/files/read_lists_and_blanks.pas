{ read lists and blanks }
program prog(input, output);
var i: integer; r: real; c: char; s: string; b: boolean;
begin
  readln(i, r, c, s); writeln(i, ' ', r:0:2, ' ', c, ' ', s);
  read(c); writeln('[', c, ']'); readln;
  readln(i); writeln(i, ' ', ioresult);
  readln(i); writeln(i, ' ', ioresult); readln(i); writeln(i);
  read(i); writeln(i); read(i); writeln(i); readln(s); writeln('[', s, ']');
  readln(i); writeln(i); readln(b); writeln(b)
end.
