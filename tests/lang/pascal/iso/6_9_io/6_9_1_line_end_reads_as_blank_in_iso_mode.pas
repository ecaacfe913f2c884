{ ISO 7185 6.9.1: line end reads as blank in iso mode }
program prog(input, output);
var c, d, e: char; i: integer;
begin
  read(c); read(d); read(e); writeln('[', c, d, e, ']');
  readln; read(i, c, d); writeln(i:1, '[', c, d, ']');
  readln; read(i); read(c); writeln(i:1, '[', c, ']')
end.
