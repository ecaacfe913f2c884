{ ISO 7185 6.10: program parameters are files }
program prog(first, output, second);
var first, second: text; c: char;
begin
  rewrite(first); writeln(first, 'hello'); reset(first);
  rewrite(second);
  while not eoln(first) do begin read(first, c); write(second, succ(c)) end;
  writeln(second); reset(second);
  while not eoln(second) do begin read(second, c); write(c) end;
  writeln
end.
