program Beg1;
var
  x, y: integer
  name: string;                              { error: expected ';' but found identifier 'name' }
begin
  x := 5
  y := 10;                                   { error: expected ';' or 'end' but found identifier 'y' }
  if x = 5 then
    writeln('five');
  else                                       { error: expected ';' or 'end' but found 'else' }
    writeln('other');
  for i := 1 to 10 do                        { error: identifier not found: 'i' }
    writeln(i);
  y = 3;                                     { error: expected ':=' (this is not a statement) but found '=' }
  writeln('x is , x);                        { error: unterminated string literal }
end
                                             { error: expected '.' but found end of file }