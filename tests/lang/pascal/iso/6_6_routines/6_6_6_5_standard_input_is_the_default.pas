{ ISO 7185 6.6.6.5: standard input is the default }
program prog(input, output);
var c: char; lines, chars: integer;
begin
  lines := 0; chars := 0;
  while not eof do begin
    while not eoln do begin read(c); chars := chars + 1 end;
    readln; lines := lines + 1
  end;
  writeln(lines:1, ' ', chars:1)
end.
