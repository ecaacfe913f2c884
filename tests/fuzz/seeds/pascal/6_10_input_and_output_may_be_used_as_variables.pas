{ ISO 7185 6.10: input and output may be used as variables }
program prog(input, output);
var c: char; n: integer;
procedure copyLine(var f, g: text);
begin
  while not eoln(f) do begin g^ := f^; put(g); get(f) end;
  readln(f); writeln(g)
end;
begin
  copyLine(input, output);
  read(input, n); readln(input, c); writeln(output, n + 1:1, c);
  writeln(output, eof(input))
end.
