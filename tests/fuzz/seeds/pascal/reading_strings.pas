{ reading strings }
program prog(input, output);
var s, t: string; i: integer; f: string[4]; c: char;
begin
  readln(s); writeln('[', s, ']');
  readln(i, t); writeln(i, '[', t, ']');
  readln(f); writeln('[', f, ']');
  read(s); writeln('[', s, ']'); read(t); writeln('[', t, ']'); readln;
  readln(s); writeln('[', s, ']');
  readln(c, s); writeln(c, '[', s, ']');
  readln(s); writeln('[', s, ']', eof)
end.
