{ ISO 7185 6.9.1: read past the end }
{$I+}
program prog(input, output);
var c: char;
begin
  read(c); writeln(c); readln; writeln(eof);
  read(c); read(c)  { stops here }
end.
