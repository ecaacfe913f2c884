{ ISO 7185 6.9.2: numbers cross lines in iso mode }
program prog(input, output);
var i, j, k: integer;
begin
  readln(i, j); readln(k); writeln(i + j + k:1)
end.
