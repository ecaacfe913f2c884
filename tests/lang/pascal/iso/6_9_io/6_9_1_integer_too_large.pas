program large(input, output);
var i: integer;
begin
  read(i); writeln(i:1);
  read(i); writeln(i)
end.
